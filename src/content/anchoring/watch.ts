import type { Pointer, ShownTip } from '../overlay/overlay.ts'
import type { CreatePointerWatch, WatchListeners } from './pointer-watch.ts'
import { bind, createHoldingTest, isUnchanged, type Bound } from './bound.ts'
import { PageMemo } from './labels.ts'
import { readPageInBatches } from './read-page.ts'
import { canChangeWhatIsSaid, isRelevant } from './relevance.ts'
import { findTarget } from './resolve.ts'
import { runInSlices } from './slices.ts'

interface BoundPointer extends Pointer {
  readonly bound: Bound
}

/** Of the time that passes, reading the page again may take one part in so many. */
const restShare = 8

/** Makes a watch that looks only when it is told to: what calls it knows when the page changed. */
export const createPointerWatch: CreatePointerWatch = (document, { onPointers, onRoots }, signal) => {
  const window = document.defaultView
  let tips: readonly ShownTip[] = []
  let pointers: readonly BoundPointer[] = []
  let reading: AbortController | undefined
  let isStale = false
  let restUntil = 0
  const touched = new Set<Element>()

  const tell = (next: readonly BoundPointer[]): void => {
    if (areSame(pointers, next)) return
    pointers = next
    onPointers(pointers)
  }
  const look = (): void => {
    if (window === null || tips.length === 0 || signal.aborted) return
    if (reading !== undefined) {
      isStale = true
      return
    }
    const rest = restUntil - performance.now()
    if (rest > 0) {
      reading = wait(rest, signal, () => {
        reading = undefined
        look()
      })
      return
    }
    isStale = false
    reading = new AbortController()
    const begun = performance.now()
    runInSlices(
      window,
      findPointers(document, tips, onRoots),
      finish(begun),
      AbortSignal.any([signal, reading.signal]),
    )
  }
  const finish =
    (begun: number) =>
    ({ found, workMs }: Found): void => {
      reading = undefined
      restUntil = begun + workMs * restShare
      const isHolding = createHoldingTest()
      tell(found.filter(({ bound }) => isHolding(bound)))
      if (isStale) look()
    }
  return {
    follow(next) {
      tips = next
      reading?.abort()
      reading = undefined
      restUntil = 0
      tell([])
    },
    look,
    note(records) {
      const targets = new Set(pointers.map(({ target }) => target))
      for (const record of records) {
        if (!canChangeWhatIsSaid(record)) continue
        const holder = findHolder(record.target, targets)
        if (holder !== undefined) touched.add(holder)
      }
      tell(pointers.filter(({ target }) => target.isConnected))
      return records.some(isRelevant)
    },
    verify() {
      const isHolding = createHoldingTest()
      const memo = new PageMemo()
      tell(
        pointers.filter(
          ({ bound }) => isHolding(bound) && (!touched.has(bound.target) || isUnchanged(bound, memo)),
        ),
      )
      touched.clear()
    },
  }
}

// Ends early with either signal.
function wait(ms: number, signal: AbortSignal, onDone: () => void): AbortController {
  const waiting = new AbortController()
  const timer = setTimeout(onDone, ms)
  AbortSignal.any([signal, waiting.signal]).addEventListener('abort', () => clearTimeout(timer))
  return waiting
}

interface Found {
  readonly found: readonly BoundPointer[]
  readonly workMs: number
}

function* findPointers(
  document: Document,
  tips: readonly ShownTip[],
  onRoots: WatchListeners['onRoots'],
): Generator<undefined, Found> {
  let workMs = 0
  let resumed = performance.now()
  const pause = function* (): Generator<undefined, void> {
    workMs += performance.now() - resumed
    yield
    resumed = performance.now()
  }
  const steps = readPageInBatches(
    document,
    tips.some(({ anchor }) => anchor.trace?.kind === 'text'),
  )
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) yield* pause()
  onRoots(step.value.roots)
  const page = step.value
  const found: BoundPointer[] = []
  for (const tip of tips) {
    const target = findTarget(tip.anchor, page)
    if (target !== undefined) found.push({ tip, target, bound: bind(target, page.memo) })
    yield* pause()
  }
  return { found, workMs: workMs + performance.now() - resumed }
}

/** How far down in a bound element a change is still noticed as its own. */
const levelsAtMost = 8

function findHolder(node: Node, targets: ReadonlySet<Element>): Element | undefined {
  let at: Node | null = node
  for (let level = 0; at !== null && level < levelsAtMost; level++) {
    if (at instanceof Element && targets.has(at)) return at
    at = at.parentNode instanceof ShadowRoot ? at.parentNode.host : at.parentNode
  }
  return undefined
}

function areSame(one: readonly Pointer[], other: readonly Pointer[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ tip, target }, index) => tip === other[index]?.tip && target === other[index].target)
  )
}
