import type { Anchor, EvidenceKind, Resolution, Trace } from '../anchor.ts'
import type { Slots } from './alignment.ts'
import type { Sought } from './candidates.ts'
import { decide } from './decide.ts'
import { readPrior } from './elsewhere.ts'
import { findInPlace } from './glance.ts'
import { judgeStated } from './judge-stated.ts'
import { drain, type Placed } from './outline.ts'
import type { PageFacts } from './page-facts.ts'
import { createTableMaker, listFramed, placeStrip } from './place.ts'
import { gatherPages, type RememberedPage } from './remembered-page.ts'
import { readSurvival, withClasses } from './survival.ts'
import { toNameToken } from './tokens.ts'
import { splitTrace } from './weigh.ts'

/** The chance of what is found at a glance, at least. */
const inPlaceScore = 0.99

/** Decides which element of the page an anchor means, or that none can be named safely. */
export function judge<Target>(anchor: Anchor, page: PageFacts<Target>): Resolution<Target> {
  const [resolution] = drain(judgeInBatches([anchor], page))
  return resolution ?? { kind: 'lost' }
}

/**
 * The same, and never at a glance: what is found so has no runner-up, because nothing else was weighed. For whoever asks
 * why; it costs what a glance saves.
 */
export function judgeClosely<Target>(anchor: Anchor, page: PageFacts<Target>): Resolution<Target> {
  const [resolution] = drain(judgeInBatches([anchor], page, true))
  return resolution ?? { kind: 'lost' }
}

/** Decides it for all anchors at once, in their order: what one of them shows of the page helps the others. */
export function judgeAll<Target>(anchors: readonly Anchor[], page: PageFacts<Target>): Resolution<Target>[] {
  return drain(judgeInBatches(anchors, page))
}

/** The same, yielding every now and then. */
export function* judgeInBatches<Target>(
  anchors: readonly Anchor[],
  page: PageFacts<Target>,
  isClose = false,
): Generator<undefined, Resolution<Target>[]> {
  const byTrace = new Map<Trace, Anchor>()
  for (const anchor of anchors) if (anchor.trace !== undefined) byTrace.set(anchor.trace, anchor)
  const resolutions = new Map<Trace, Resolution<Target>>()
  for (const remembered of yield* gatherPages([...byTrace.keys()])) {
    const judged = yield* judgePage(remembered, byTrace, page, isClose)
    for (const [trace, resolution] of judged) resolutions.set(trace, resolution)
  }
  return anchors.map((anchor) => {
    const { trace } = anchor
    const resolution = trace === undefined ? judgeStated(anchor, page) : resolutions.get(trace)
    return waitFor(resolution ?? { kind: 'lost' }, page.state)
  })
}

function waitFor<Target>(resolution: Resolution<Target>, state: 'loading' | 'settled'): Resolution<Target> {
  return resolution.kind === 'lost' && state === 'loading' ? { kind: 'not-loaded-yet' } : resolution
}

// Anchors that were picked on one page, on the page that is there now.
function* judgePage<Target>(
  remembered: RememberedPage,
  anchors: ReadonlyMap<Trace, Anchor>,
  page: PageFacts<Target>,
  isClose: boolean,
): Generator<undefined, Map<Trace, Resolution<Target>>> {
  const resolutions = new Map<Trace, Resolution<Target>>()
  const isText = remembered.traces.some(({ kind }) => kind === 'text')
  const outline = isText ? page.wideOutline() : page.outline
  const survival = readSurvival(remembered, outline)
  const open = new Map<Trace, Omit<Sought, 'taken'>>()
  const pins = new Map<Trace, Placed<Target>>()
  for (const trace of remembered.traces) {
    const inPlace = isClose ? undefined : findInPlace(trace, outline, survival)
    if (inPlace === undefined)
      open.set(trace, {
        trace,
        traced: splitTrace(trace),
        texts: readTexts(trace, anchors.get(trace)),
        survival: withClasses(survival, trace, outline),
        isClose,
      })
    else {
      pins.set(trace, inPlace)
      resolutions.set(trace, tellInPlace(trace, inPlace))
    }
    yield
  }
  const support = { sum: 0, entries: 0 }
  const slotsOf = new Map<Trace, Slots>()
  const framed = listFramed(outline)
  const tableOf = createTableMaker(outline, survival, pins.size)
  for (const strip of remembered.strips) {
    const asked = [...open.keys()].filter((trace) => strip.places.has(trace))
    if (asked.length === 0) continue
    const placed = yield* placeStrip(strip, { asked, pins, framed, tableOf }, outline)
    support.sum += placed.support
    support.entries += strip.entries.length
    for (const [trace, slots] of placed.slots) slotsOf.set(trace, slots)
  }
  const taken = new Set(pins.values())
  for (const [trace, slots] of slotsOf) {
    const sought = open.get(trace)
    if (sought === undefined) continue
    const prior = readPrior(trace, survival, support)
    resolutions.set(trace, decide({ ...sought, taken }, slots, prior, outline, page))
    yield
  }
  return resolutions
}

// What agrees is what the glance looked at; nothing else was weighed.
function tellInPlace<Target>(trace: Trace, { facts: { target } }: Placed<Target>): Resolution<Target> {
  const named: readonly EvidenceKind[] = (trace.marks ?? []).length > 0 ? ['name', 'field'] : ['name']
  const agreeing: readonly EvidenceKind[] = ['kind', 'shape', ...named, 'landmark', 'heading', 'place']
  const evidence = agreeing.map((kind) => ({ kind, agrees: true }))
  return { kind: 'found', target, candidates: [{ target, score: inPlaceScore, evidence }] }
}

// The languages in which its name is known: as it was seen, and as trainers confirmed it.
function readTexts(trace: Trace, anchor: Anchor | undefined): ReadonlySet<string> {
  if (trace.text === undefined) return new Set()
  const names = Object.values(anchor?.names ?? {}).map(toNameToken)
  return new Set([trace.text, ...names])
}
