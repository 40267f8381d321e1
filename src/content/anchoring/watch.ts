import { isSamePage } from '../../core/page-key.ts'
import { elementsOf } from '../sites/elements.ts'
import type { SiteElements } from '../sites/site-elements.ts'
import type { HeardWord } from './anchor-frames.ts'
import type { AnchorWatch, Sought, WatchListeners } from './anchor-watch.ts'
import { createHoldingTest, isUnchanged, type Bound } from './bound.ts'
import { PageMemo } from './labels.ts'
import { listAnchors, type SoughtAnchor } from './list-anchors.ts'
import { createNewcomers } from './newcomers.ts'
import { createPacedReading } from './paced-reading.ts'
import { couldBe, createRecall } from './recall.ts'
import { canChangeWhatIsSaid, isRelevant } from './relevance.ts'
import { filterKnown, onlyHolding, resolveAll, type AllKnown } from './resolve-all.ts'
import { createSightings, type SightingListeners } from './sightings.ts'
import { createSightWatch } from './sight-watch.ts'

/** What a watch tells its owner, the worker and the other frames. */
export type AnchorWatchListeners = WatchListeners & Omit<SightingListeners, 'onFrameSeen'>

/** A watch in one frame of several. */
export interface FrameWatch extends AnchorWatch {
  /** Another frame said what it has. */
  hearFrame(word: HeardWord): void
  /** This frame goes. */
  leave(): void
}

/**
 * Makes a watch that looks when it is told to, by who knows when the page changed. What hides an element without such a
 * change it sees itself.
 */
export function createAnchorWatch(
  document: Document,
  { onResolutions, onRoots, ...others }: AnchorWatchListeners,
  signal: AbortSignal,
): FrameWatch {
  const heard: AnchorWatchListeners = {
    ...others,
    onRoots(roots, naming) {
      sight.observe(roots)
      onRoots(roots, naming)
    },
    onResolutions(resolutions) {
      sight.follow([...resolutions.values()].flatMap((one) => (one.kind === 'found' ? [one.target] : [])))
      onResolutions(resolutions)
    },
  }
  const watch = createToldWatch(document, heard, signal)
  const sight = createSightWatch(document.defaultView ?? window, watch, signal)
  return watch
}

function createToldWatch(
  document: Document,
  { onRoots, ...listeners }: AnchorWatchListeners,
  signal: AbortSignal,
): FrameWatch {
  const view = document.defaultView ?? window
  let sought: Sought | undefined
  let anchors: readonly SoughtAnchor[] = []
  let known: AllKnown = new Map()
  const touched = new Set<Element>()
  const elements = (): SiteElements => elementsOf(sought?.page.product ?? '')
  // Whatever is compared is read by the same facts of the site.
  const createMemo = (): PageMemo => new PageMemo(elements().dynamicAttributes)
  const newcomers = createNewcomers(createMemo)
  const recall = createRecall()
  const sightings = createSightings(view, { ...listeners, onFrameSeen: () => reading.read(false) }, signal)
  const tell = (next: AllKnown): void => {
    recall.note(known, next)
    known = next
    sightings.tell(known)
  }
  const isMissing = ({ key }: SoughtAnchor): boolean => known.get(key)?.bound === undefined
  const keepOnly = (isKept: (bound: Bound) => boolean): void => {
    const gone = findGone(known, isKept)
    // Most changes take nothing away, and then there is nothing to tell.
    if (gone.size > 0) tell(filterKnown(known, (_, key) => !gone.has(key)))
  }
  const reading = createPacedReading(
    view,
    {
      begin() {
        newcomers.forget()
        const toFind = sightings.isFrameInSight() ? anchors : []
        return resolveAll(
          document,
          { anchors: toFind, elements: elements() },
          { onRoots, onFound: (found) => tell(addFound(known, found)) },
        )
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
      sought = next
      const before = readAll(anchors)
      anchors = listAnchors(next)
      const now = readAll(anchors)
      reading.drop()
      const isStill = (key: string): boolean => now.has(key) && now.get(key) === before.get(key)
      sightings.turnTo(next, anchors, (key) => !isStill(key))
      tell(filterKnown(known, (_, key) => isStill(key)))
      recall.keep((key) => isSame && isStill(key))
    },
    look() {
      if (anchors.length === 0) return
      const arrived = anchors.some(isMissing) ? newcomers.list() : undefined
      if (arrived === undefined || arrived.length === 0) return reading.read(false)
      tell(new Map([...known, ...onlyHolding(recall.among(arrived))]))
      reading.read(anchors.some((each) => isMissing(each) && arrived.some(couldBe(each.anchor))))
    },
    note(records) {
      for (const record of records) newcomers.note(record)
      noteTouched(records, { targets: listTargets(known), touched })
      keepOnly(({ target }) => target.isConnected)
      const isWorthALook = records.some(isRelevant)
      if (isWorthALook) sightings.stir()
      return isWorthALook
    },
    verify() {
      keepOnly(createStayTest(touched, createMemo()))
      touched.clear()
    },
    hearFrame: (word) => sightings.hearFrame(word),
    leave: () => sightings.leave(),
  }
}

// What was missing still is, until it is known better.
function addFound(known: AllKnown, found: AllKnown): AllKnown {
  const missing = filterKnown(known, ({ bound }, key) => bound === undefined && !found.has(key))
  return new Map([...missing, ...onlyHolding(found)])
}

function findGone(known: AllKnown, isKept: (bound: Bound) => boolean): ReadonlySet<string> {
  const gone = new Set<string>()
  for (const [key, { bound }] of known) if (bound !== undefined && !isKept(bound)) gone.add(key)
  return gone
}

// Still there, and what it was if something in it changed.
function createStayTest(touched: ReadonlySet<Element>, memo: PageMemo): (bound: Bound) => boolean {
  const isHolding = createHoldingTest()
  return (bound) => isHolding(bound) && (!touched.has(bound.target) || isUnchanged(bound, memo))
}

// Batches come more often than what is known changes.
const listed = new WeakMap<AllKnown, ReadonlySet<Element>>()

function listTargets(known: AllKnown): ReadonlySet<Element> {
  let targets = listed.get(known)
  if (targets === undefined) {
    targets = new Set([...known.values()].flatMap(({ bound }) => (bound === undefined ? [] : [bound.target])))
    listed.set(known, targets)
  }
  return targets
}

function noteTouched(
  records: readonly MutationRecord[],
  { targets, touched }: { readonly targets: ReadonlySet<Element>; readonly touched: Set<Element> },
): void {
  for (const record of records) {
    const holder = canChangeWhatIsSaid(record) ? findHolder(record.target, targets) : undefined
    if (holder !== undefined) touched.add(holder)
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
