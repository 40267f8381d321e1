import type { Resolution } from '../../core/anchor.ts'
import type { WatchListeners } from './anchor-watch.ts'
import { bind, createHoldingTest, type Bound } from './bound.ts'
import type { SoughtAnchor } from './list-anchors.ts'
import { readPageInBatches } from './read-page.ts'
import { lookCloser, lookForAll } from './resolve.ts'

/** What is known of one anchor; `bound` is there when it was found. */
export interface Known {
  readonly resolution: Resolution<Element>
  readonly bound?: Bound | undefined
}

/** By the keys of what was sought. */
export type AllKnown = ReadonlyMap<string, Known>

/** What came of a reading of the page. */
export interface Outcome {
  readonly all: AllKnown
  /** For how long the page was held up, in all slices together. */
  readonly workMs: number
}

/**
 * Reads the page and looks for each anchor, pausing in between. What was found is handed over while it is still being
 * worked out what became of the others.
 */
export function* resolveAll(
  document: Document,
  anchors: readonly SoughtAnchor[],
  { onRoots, onFound }: { onRoots: WatchListeners['onRoots']; onFound: (found: AllKnown) => void },
): Generator<undefined, Outcome> {
  let workMs = 0
  let resumed = performance.now()
  const pause = function* (): Generator<undefined, void> {
    workMs += performance.now() - resumed
    yield
    resumed = performance.now()
  }
  const inSteps = function* <Value>(steps: Generator<undefined, Value>): Generator<undefined, Value> {
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) yield* pause()
    return step.value
  }
  const hasTexts = anchors.some(({ anchor }) => anchor.trace?.kind === 'text')
  const page = yield* inSteps(readPageInBatches(document, hasTexts))
  onRoots(page.roots)
  const resolutions = yield* inSteps(
    lookForAll(
      anchors.map(({ anchor }) => anchor),
      page,
    ),
  )
  const found = new Map<string, Known>()
  const missing: { readonly sought: SoughtAnchor; readonly resolution: Resolution<Element> }[] = []
  for (const [at, sought] of anchors.entries()) {
    const resolution = resolutions[at] ?? { kind: 'lost' }
    if (resolution.kind === 'found')
      found.set(sought.key, { resolution, bound: bind(resolution.target, page.memo) })
    else missing.push({ sought, resolution })
    yield* pause()
  }
  if (missing.length > 0) onFound(found)
  const all = new Map(found)
  for (const { sought, resolution } of missing) {
    yield* pause()
    all.set(sought.key, { resolution: lookCloser(sought.anchor, page, resolution) })
  }
  return { all, workMs: workMs + performance.now() - resumed }
}

/** Without what was hidden between being found and being told. */
export function onlyHolding(all: AllKnown): AllKnown {
  const isHolding = createHoldingTest()
  return filterKnown(all, ({ bound }) => bound === undefined || isHolding(bound))
}

/** What of it is kept. */
export function filterKnown(all: AllKnown, isKept: (known: Known, key: string) => boolean): AllKnown {
  return new Map([...all].filter(([key, known]) => isKept(known, key)))
}
