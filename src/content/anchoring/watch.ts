import type { Resolution } from '../../core/anchor.ts'
import { isSamePage } from '../../core/page-key.ts'
import { elementsOf } from '../sites/elements.ts'
import type { SiteElements } from '../sites/site-elements.ts'
import type { AnchorWatch, Resolutions, Sought, WatchListeners } from './anchor-watch.ts'
import { createHoldingTest, isUnchanged, type Bound } from './bound.ts'
import { PageMemo } from './labels.ts'
import { listAnchors, type SoughtAnchor } from './list-anchors.ts'
import { MissLog, type Miss } from './miss-log.ts'
import { createNewcomers } from './newcomers.ts'
import { createPacedReading } from './paced-reading.ts'
import { createPatience } from './patience.ts'
import { couldBe, createRecall } from './recall.ts'
import { canChangeWhatIsSaid, isRelevant } from './relevance.ts'
import { filterKnown, onlyHolding, resolveAll, type AllKnown, type Known } from './resolve-all.ts'

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
  const elements = (): SiteElements => elementsOf(sought?.page.product ?? '')
  // Whatever is compared is read by the same facts of the site.
  const createMemo = (): PageMemo => new PageMemo(elements().dynamicAttributes)
  const newcomers = createNewcomers(createMemo)
  const recall = createRecall()
  const misses = new MissLog(onMissed)
  const patience = createPatience(() => tell(known), signal)

  const tell = (next: AllKnown): void => {
    recall.note(known, next)
    for (const [key, { bound }] of next) if (bound !== undefined) patience.forget(key)
    known = next
    const weigh = ([key, { resolution }]: [string, Known]) => [key, patience.weigh(key, resolution)] as const
    const resolutions = new Map([...known].map(weigh))
    if (sought !== undefined) misses.note(sought.page, anchors, resolutions)
    if (areSame(told, resolutions)) return
    told = resolutions
    onResolutions(told)
  }
  const isMissing = ({ key }: SoughtAnchor): boolean => known.get(key)?.bound === undefined
  const tellFound = (found: AllKnown): void => {
    // What was missing still is, until it is known better.
    const before = filterKnown(known, ({ bound }, key) => bound === undefined && !found.has(key))
    tell(new Map([...before, ...onlyHolding(found)]))
  }
  const reading = createPacedReading(
    document.defaultView ?? window,
    {
      begin() {
        newcomers.forget()
        return resolveAll(document, { anchors, elements: elements() }, { onRoots, onFound: tellFound })
      },
      onDone(all) {
        tell(onlyHolding(all))
        recall.settle(all)
      },
    },
    signal,
  )
  return {
    follow(next) {
      const isSame = sought !== undefined && isSamePage(sought.page, next.page)
      if (!isSame) misses.turnPage()
      sought = next
      const before = readAll(anchors)
      anchors = listAnchors(next)
      const now = readAll(anchors)
      reading.drop()
      for (const [key, anchor] of before) if (now.get(key) !== anchor) patience.forget(key)
      const isStill = (key: string): boolean => now.has(key) && now.get(key) === before.get(key)
      tell(filterKnown(known, (_, key) => isStill(key)))
      recall.keep((key) => isSame && isStill(key))
    },
    look() {
      if (anchors.length === 0) return
      const arrived = anchors.some(isMissing) ? newcomers.list() : undefined
      if (arrived === undefined) return reading.read(false)
      tell(new Map([...known, ...onlyHolding(recall.among(arrived))]))
      reading.read(anchors.some((each) => isMissing(each) && arrived.some(couldBe(each.anchor))))
    },
    note(records) {
      for (const record of records) newcomers.note(record)
      for (const holder of listTouched(records, known)) touched.add(holder)
      tell(filterKnown(known, ({ bound }) => bound?.target.isConnected !== false))
      return records.some(isRelevant)
    },
    verify() {
      const isAsItWas = createStayTest(touched, createMemo())
      tell(filterKnown(known, ({ bound }) => bound === undefined || isAsItWas(bound)))
      touched.clear()
    },
  }
}

// Still there, and what it was if something in it changed.
function createStayTest(touched: ReadonlySet<Element>, memo: PageMemo): (bound: Bound) => boolean {
  const isHolding = createHoldingTest()
  return (bound) => isHolding(bound) && (!touched.has(bound.target) || isUnchanged(bound, memo))
}

function listTouched(records: readonly MutationRecord[], known: AllKnown): readonly Element[] {
  const targets = new Set([...known.values()].flatMap(({ bound }) => bound?.target ?? []))
  return records.flatMap((record) =>
    canChangeWhatIsSaid(record) ? (findHolder(record.target, targets) ?? []) : [],
  )
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
