import type { Resolution } from '../../core/anchor.ts'
import { isSamePage } from '../../core/page-key.ts'
import type { AnchorWatch, Resolutions, Sought, WatchListeners } from './anchor-watch.ts'
import { createHoldingTest, isUnchanged, type Bound } from './bound.ts'
import { PageMemo } from './labels.ts'
import { listAnchors, type SoughtAnchor } from './list-anchors.ts'
import { MissLog, type Miss } from './miss-log.ts'
import { createPacedReading } from './paced-reading.ts'
import { createPatience } from './patience.ts'
import { canChangeWhatIsSaid, isRelevant } from './relevance.ts'
import { filterKnown, onlyHolding, resolveAll, type AllKnown } from './resolve-all.ts'

/** What a watch tells its owner, and the worker. */
export interface AnchorWatchListeners extends WatchListeners {
  readonly onMissed: (miss: Miss) => void
}

/** Makes a watch that looks only when it is told to: what calls it knows when the page changed. */
export function createAnchorWatch(
  document: Document,
  { onResolutions, onRoots, onMissed }: AnchorWatchListeners,
  signal: AbortSignal,
): AnchorWatch {
  let sought: Sought | undefined
  let anchors: readonly SoughtAnchor[] = []
  let known: AllKnown = new Map()
  let told: Resolutions = new Map()
  const touched = new Set<Element>()
  const misses = new MissLog(onMissed)
  const patience = createPatience(() => tell(known), signal)

  const tell = (next: AllKnown): void => {
    for (const [key, { bound }] of next) if (bound !== undefined) patience.forget(key)
    known = next
    const resolutions = new Map(
      [...known].map(([key, { resolution }]) => [key, patience.weigh(key, resolution)] as const),
    )
    if (sought !== undefined) misses.note(sought.page, anchors, resolutions)
    if (areSame(told, resolutions)) return
    told = resolutions
    onResolutions(told)
  }
  const tellFound = (found: AllKnown): void => {
    // What was missing still is, until it is known better.
    const before = filterKnown(known, ({ bound }, key) => bound === undefined && !found.has(key))
    tell(new Map([...before, ...onlyHolding(found)]))
  }
  const reading = createPacedReading(
    document.defaultView ?? window,
    {
      begin: () => resolveAll(document, anchors, { onRoots, onFound: tellFound }),
      onDone: ({ all }) => tell(onlyHolding(all)),
    },
    signal,
  )
  return {
    follow(next) {
      if (sought !== undefined && !isSamePage(sought.page, next.page)) misses.turnPage()
      sought = next
      const before = readAll(anchors)
      anchors = listAnchors(next)
      const now = readAll(anchors)
      reading.drop()
      for (const [key, anchor] of before) if (now.get(key) !== anchor) patience.forget(key)
      tell(filterKnown(known, (_, key) => now.has(key) && now.get(key) === before.get(key)))
    },
    look() {
      if (anchors.length > 0) reading.read()
    },
    note(records) {
      const targets = new Set([...known.values()].flatMap(({ bound }) => bound?.target ?? []))
      for (const record of records) {
        if (!canChangeWhatIsSaid(record)) continue
        const holder = findHolder(record.target, targets)
        if (holder !== undefined) touched.add(holder)
      }
      tell(filterKnown(known, ({ bound }) => bound?.target.isConnected !== false))
      return records.some(isRelevant)
    },
    verify() {
      const isHolding = createHoldingTest()
      const memo = new PageMemo()
      const isAsItWas = (bound: Bound): boolean =>
        isHolding(bound) && (!touched.has(bound.target) || isUnchanged(bound, memo))
      tell(filterKnown(known, ({ bound }) => bound === undefined || isAsItWas(bound)))
      touched.clear()
    },
  }
}

// The worker sends the same anchor anew each time that it is asked.
function readAll(anchors: readonly SoughtAnchor[]): ReadonlyMap<string, string> {
  return new Map(anchors.map(({ key, anchor }) => [key, JSON.stringify(anchor)]))
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

function areSame(one: Resolutions, other: Resolutions): boolean {
  return one.size === other.size && [...one].every(([key, each]) => isSame(each, other.get(key)))
}

// Candidates are compared by nobody who shows something: a chance that moved is no reason to draw again.
function isSame(one: Resolution<Element>, other: Resolution<Element> | undefined): boolean {
  return (
    one.kind === other?.kind && targetOf(one) === targetOf(other) && revealerOf(one) === revealerOf(other)
  )
}

function targetOf(resolution: Resolution<Element>): Element | undefined {
  return 'target' in resolution ? resolution.target : undefined
}

function revealerOf(resolution: Resolution<Element>): Element | undefined {
  return 'revealedBy' in resolution ? resolution.revealedBy : undefined
}
