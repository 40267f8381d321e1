import type { Resolution } from '../../core/anchor.ts'
import type { SiteElements } from '../sites/site-elements.ts'
import type { WatchListeners } from './anchor-watch.ts'
import { bind, createHoldingTest, type Bound } from './bound.ts'
import type { SoughtAnchor } from './list-anchors.ts'
import { readPageInBatches } from './read-page.ts'
import { createLookReader } from './recall.ts'
import { lookCloser, lookForAll } from './resolve.ts'

/** What is known of one anchor; `bound` is there when it was found. */
export interface Known {
  readonly resolution: Resolution<Element>
  readonly bound?: Bound | undefined
}

/** By the keys of what was sought. */
export type AllKnown = ReadonlyMap<string, Known>

/**
 * Reads the page and looks for each anchor, pausing in between. What was found is handed over while it is still being
 * worked out what became of the others.
 */
export function* resolveAll(
  document: Document,
  { anchors, elements }: { anchors: readonly SoughtAnchor[]; elements: SiteElements },
  { onRoots, onFound }: { onRoots: WatchListeners['onRoots']; onFound: (found: AllKnown) => void },
): Generator<undefined, AllKnown> {
  const hasTexts = anchors.some(({ anchor }) => anchor.trace?.kind === 'text')
  const page = yield* readPageInBatches(document, { hasTexts, elements })
  onRoots(page.roots, elements.fieldAttributes)
  const resolutions = yield* lookForAll(
    anchors.map(({ anchor }) => anchor),
    page,
  )
  const readLooks = createLookReader(page.outline.slots.map(({ facts }) => facts))
  yield
  const found = new Map<string, Known>()
  const missing: { readonly sought: SoughtAnchor; readonly resolution: Resolution<Element> }[] = []
  for (const [at, sought] of anchors.entries()) {
    const resolution = resolutions[at] ?? { kind: 'lost' }
    if (resolution.kind === 'found') {
      const { target } = resolution
      found.set(sought.key, { resolution, bound: { ...bind(target, page.memo), looks: readLooks(target) } })
    } else missing.push({ sought, resolution })
    yield
  }
  if (missing.length > 0) onFound(found)
  const all = new Map(found)
  for (const { sought, resolution } of missing) {
    yield
    all.set(sought.key, { resolution: lookCloser(sought.anchor, page, resolution) })
  }
  return all
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
