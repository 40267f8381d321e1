import type { Anchor, Candidate, Evidence, EvidenceKind, Resolution, Trace } from '../anchor.ts'
import type { Slots } from './alignment.ts'
import { judgeStated } from './judge-stated.ts'
import { attributeOf, isFrame, type ElementFacts, type Outline, type Placed } from './outline.ts'
import { packedLength } from './neighbours.ts'
import { alignNeighbours } from './place.ts'
import { compareSpots } from './spot.ts'
import { mix, readSurvival, type Survival } from './survival.ts'
import { noToken, toNameToken } from './tokens.ts'
import type { IsSameThing } from './trace.ts'
import { splitTrace, weigh, type Weight } from './weigh.ts'

/** A page as it is judged. */
export interface PageFacts<Target> {
  /** What people use and find their way by. */
  readonly outline: Outline<Target>
  /** The same with what only says something; made when an anchor asks for it. */
  wideOutline(): Outline<Target>
  /** The elements that are there and not shown; read when something was not found. */
  hidden(): readonly ElementFacts<Target>[]
  /** The marks of all of those. */
  hiddenMarks(): ReadonlySet<string>
  readonly isSameThing: IsSameThing<Target>
  /** How much of the page had been built when the facts were read. */
  readonly state: 'loading' | 'settled'
}

/**
 * How probable it must be that an element is the one that was picked. On the saved pages 0.97 found four in a thousand
 * fewer, and pointed at a tenth fewer of those that were gone.
 */
export const foundFrom = 0.95

/** Before anything is seen: that the element is gone though its neighbours are where they were. */
const gone = 0.06
/** That it moved away from its neighbours: in the same design, and in another. */
const moved = { least: 0.06, most: 0.25 }
/** However unique a thing is, to find it away from its neighbours proves only so much. */
const movedAtMost = 300
/** How often another page of the same CRM has a thing that is as good as the one that was picked. */
const namesakeElsewhere = 0.03
/** The same for a thing of which nothing but the place agrees. */
const placeElsewhere = 0.3
/** How often, where an element is gone, the next best one was told from it by luck alone. */
const impostor = 0.5
/** How often another element takes the very place of one that is gone. */
const replaced = 0.005
/** How much of the sample has to be there before an element is taken to be in its place at a glance. */
const samePageFrom = 0.15
/** How many neighbours on either side have to be the same then, and what chance that makes at least. */
const nearAtLeast = 2
const inPlaceScore = 0.99
/** How good the next best may have been on the page where it was picked. */
const rivalAtMost = 0.001
const inItsPlace: Evidence = { kind: 'place', agrees: true, ratio: 1 }
/** How much rarer it is that an element is gone where as many things stand before and after the best as did. */
const goneShare = { page: 20, section: 4, none: 1 }
/** The same for another page: it may well have a section that is as long, hardly the same length from end to end. */
const elsewhereShare = { page: 20, section: 1, none: 1 }
/** From which probability on a place alone is reason enough to look at what stands there. */
const placeFrom = 1e-4
/** What tells an element from others that are built alike, and how rare it must be. */
const ofItsOwn = new Set<EvidenceKind>(['name', 'field', 'link'])
const ownFrom = 5.5
/** From here on the next best of the page is as good. */
const rivalFrom = 0.5
/** What is less probable is no candidate: something stands on every page. */
const doubtfulFrom = 0.01
/** What an element weighs at most of which the CRM's own name, or the label in the same language, is another. */
const contradictedAtMost = 0.05
const otherNameAtMost = 0.16
/** How many candidates a resolution tells. */
const candidatesAtMost = 3

/** Decides which element of the page an anchor means, or that none can be named safely. */
export function judge<Target>(anchor: Anchor, page: PageFacts<Target>): Resolution<Target> {
  const { trace } = anchor
  const resolution = trace === undefined ? judgeStated(anchor, page) : judgeTrace(anchor, trace, page)
  if (resolution.kind === 'found' || page.state === 'settled') return resolution
  return resolution.kind === 'lost' ? { kind: 'not-loaded-yet' } : resolution
}

interface Weighed {
  readonly weight: Weight
}

interface Considered<Target> {
  readonly placed: Placed<Target>
  readonly weight: Weight
  /** Of the mass that all hypotheses share. */
  readonly mass: number
}

function judgeTrace<Target>(anchor: Anchor, trace: Trace, page: PageFacts<Target>): Resolution<Target> {
  const { isSameThing } = page
  const outline = trace.kind === 'text' ? page.wideOutline() : page.outline
  const texts = readTexts(anchor, trace)
  const survival = readSurvival(trace, outline)
  const traced = splitTrace(trace)
  const inPlace = findInPlace(trace, outline, survival)
  if (inPlace !== undefined) {
    const { evidence } = weigh(traced, inPlace, outline, survival, texts)
    const { target } = inPlace.facts
    return {
      kind: 'found',
      target,
      candidates: [{ target, score: inPlaceScore, evidence: [...evidence, inItsPlace] }],
    }
  }
  const slots = alignNeighbours(trace, outline, survival)
  const elsewhere = readElsewhere(trace, survival, slots)
  const prior = readPrior(survival, elsewhere)
  const weights = shortlist(trace, texts, outline, slots)
    .map((placed) => ({ placed, weight: weigh(traced, placed, outline, survival, texts) }))
    .filter(({ weight }) => weight.ratio > 0)
    .toSorted((one, other) => other.weight.ratio - one.weight.ratio)
  const considered = share(trace, weights, outline.slots.length, slots, prior)
  const [best] = considered
  if (best === undefined) return { kind: 'lost' }
  const isBest = ({ placed }: { placed: Placed<Target> }): boolean =>
    placed === best.placed || isSameThing(placed.facts.target, best.placed.facts.target)
  const next = weights.find((one) => !isBest(one))?.weight.ratio ?? 0
  const own = best.weight.ratio
  // Where its name is not what it was, it is told from the others by all but the name.
  const isNamed = best.weight.evidence.some(({ kind, agrees }) => kind === 'name' && agrees)
  const nextBest = Math.max(
    next / own,
    isNamed ? mix(trace.rival.bare, trace.rival.text, survival.language) : trace.rival.bare,
  )
  const rival = nextBest * Math.min(own, movedAtMost * outline.slots.length)
  const { present, jump } = prior
  const unmoved = compareSpots(trace.spot, outline.spot(best.placed))
  const goneHere = ((1 - jump) * slots.missing * present) / goneShare[unmoved]
  const namesake = (hasItsOwn(best.weight) ? namesakeElsewhere : placeElsewhere) * (best.mass / present)
  const onAnotherPage = (1 - present + elsewhere * namesake) / elsewhereShare[unmoved]
  const nowhere = goneHere + onAnotherPage + impostor * rival * (goneHere + replaced)
  const total = considered.reduce((sum, { mass }) => sum + mass, nowhere)
  const candidates = considered.slice(0, candidatesAtMost).map((one) => tell(one, total, slots))
  const chance = considered.reduce((sum, one) => sum + (isBest(one) ? one.mass : 0), 0) / total
  const isFound =
    chance >= foundFrom &&
    best.placed.repeats === 1 &&
    !isContradicted(trace, best.weight, survival) &&
    (unmoved !== 'none' || hasItsOwn(best.weight) || isTelling(survival)) &&
    isSureOfRow(trace, best, weights, outline) &&
    !isNamedElsewhere(trace, best.placed, page)
  if (!isFound)
    return (candidates[0]?.score ?? 0) < doubtfulFrom ? { kind: 'lost' } : { kind: 'doubtful', candidates }
  return { kind: 'found', target: best.placed.facts.target, candidates }
}

// On a page as it was, most elements are where they were. What has the same name and the same marks as no other, with
// the same two neighbours on either side, has a chance of 0.99 and more, and needs no sum over all ways to be elsewhere.
function findInPlace<Target>(
  trace: Trace,
  outline: Outline<Target>,
  survival: Survival,
): Placed<Target> | undefined {
  const { language, marks, forms, sample } = survival
  if (language < 1 || marks < 1 || forms < 1 || sample < samePageFrom) return undefined
  // A second address with the same fields would take over when the first is gone.
  if (trace.text === undefined || trace.twins > 1 || trace.rival.text > rivalAtMost) return undefined
  const [only, ...others] = outline.find('text', trace.text).filter(({ facts }) => facts.kind === trace.kind)
  if (only === undefined || others.length > 0 || only.repeats > 1) return undefined
  const { facts, at } = only
  const isSame =
    facts.shape === trace.shape &&
    facts.landmark === (trace.landmark ?? '') &&
    only.heading === (trace.heading ?? noToken) &&
    facts.marks.slice(0, (trace.marks ?? []).length).join() === (trace.marks ?? []).join() &&
    outline.keys(at - nearAtLeast, at) === trace.before.slice(-nearAtLeast * packedLength) &&
    outline.keys(at + 1, at + 1 + nearAtLeast) === trace.after.slice(0, nearAtLeast * packedLength)
  return isSame ? only : undefined
}

// What the neighbours say and what the element itself says are independent, and multiply.
function share<Target>(
  trace: Trace,
  weights: readonly { readonly placed: Placed<Target>; readonly weight: Weight }[],
  size: number,
  slots: Slots,
  { jump, present }: Prior,
): Considered<Target>[] {
  return weights
    .map(({ placed, weight }) => {
      const { ratio } = weight
      const inPlace = (1 - jump) * (slots.at[placed.at] ?? 0) * ratio
      // Those that were as good when it was picked are expected to be there without it.
      const away = jump * readFree(trace, weights, weight) * Math.min(ratio / size, movedAtMost)
      return { placed, weight, mass: ((inPlace + away) * present) / placed.repeats }
    })
    .toSorted((one, other) => other.mass - one.mass)
}

function readFree(trace: Trace, weights: readonly Weighed[], weight: Weight): number {
  if (trace.twins <= 1) return 1
  return countAlike(weights, weight) >= trace.twins ? 0.3 : 0.01
}

// Itself among them.
function countAlike(weights: readonly Weighed[], { ratioOutOfRow }: Weight): number {
  return weights.filter(({ weight }) => weight.ratioOutOfRow >= ratioOutOfRow / 2).length
}

// Weighing costs; what neither stands in the right place nor has anything of its own in common decides nothing.
function shortlist<Target>(
  trace: Trace,
  texts: ReadonlySet<string>,
  outline: Outline<Target>,
  slots: Slots,
): readonly Placed<Target>[] {
  const short = new Set([
    ...[...texts].flatMap((token) => outline.find('text', token)),
    ...(trace.marks ?? []).flatMap((mark) => outline.find('mark', mark)),
    ...(trace.icon === undefined ? [] : outline.find('icon', trace.icon)),
    ...(trace.leads === undefined ? [] : outline.find('leadsToken', trace.leads)),
  ])
  for (const slot of outline.slots) if ((slots.at[slot.at] ?? 0) >= placeFrom) short.add(slot)
  return [...short]
}

// The languages in which its name is known: as it was seen, and as trainers confirmed it.
function readTexts(anchor: Anchor, trace: Trace): ReadonlySet<string> {
  if (trace.text === undefined) return new Set()
  const names = Object.values(anchor.names ?? {}).map(toNameToken)
  return new Set([trace.text, ...names])
}

/** How probable it is that this is another page than the one on which the element was picked. */
function readElsewhere({ landmark = '' }: Trace, { sample }: Survival, { support }: Slots): number {
  // What is on every page is there on another page too.
  if (isFrame(landmark)) return 0
  const sameness = 20 * sample + 0.06 * (Math.min(30, Math.max(-20, support)) - 15)
  return 0.98 / (1 + Math.exp(sameness))
}

/** What is expected before any candidate is looked at. */
interface Prior {
  /** That the element is on this page. */
  readonly present: number
  /** That it moved away from its neighbours. */
  readonly jump: number
}

function readPrior({ forms }: Survival, elsewhere: number): Prior {
  return { present: 1 - (gone + (1 - gone) * elsewhere), jump: mix(moved.most, moved.least, forms) }
}

// Something else that came into its place: the CRM calls it otherwise, or it says something else in the same language,
// and nothing of its own agrees. What a heading says may be the name of a record, if this is surely the same page.
function isContradicted({ kind }: Trace, weight: Weight, { language, sample }: Survival): boolean {
  if (hasItsOwn(weight)) return false
  const speaksAgainst = (of: EvidenceKind, ratioAtMost: number): boolean =>
    weight.evidence.some((one) => one.kind === of && (one.ratio ?? 1) <= ratioAtMost)
  const mayVary = (kind === 'heading' || kind === 'text') && sample >= samePageFrom
  const isNamed = !mayVary && language > 0.9
  return speaksAgainst('field', contradictedAtMost) || (isNamed && speaksAgainst('name', otherNameAtMost))
}

// In another language and another design at once nothing tells an element from what came beside it.
function isTelling({ language, forms }: Survival): boolean {
  return language > 0.9 || forms === 1
}

function hasItsOwn({ evidence }: Weight): boolean {
  return evidence.some(({ kind, ratio = 0 }) => ofItsOwn.has(kind) && ratio >= ownFrom)
}

// Where nothing of its own tells it from those that are built alike, only its place among them does; and that only as
// long as they are as many, and not sorted by what they say.
function isSureOfRow<Target>(
  trace: Trace,
  { placed, weight }: Considered<Target>,
  weights: readonly Weighed[],
  outline: Outline<Target>,
): boolean {
  const isOwn =
    hasItsOwn(weight) ||
    (trace.rival.bare < rivalFrom &&
      weight.evidence.some(({ kind, ratio = 0 }) => kind === 'icon' && ratio >= ownFrom))
  if (isOwn && (trace.twins === 1 || countAlike(weights, weight) >= trace.twins)) return true
  const row = outline.row(placed)
  if (row.of === 1 && trace.row.of === 1) return true
  return row.of === trace.row.of && row.at === trace.row.at && !(row.sorted && trace.row.sorted)
}

// The CRM's own name for it is on something that is not shown, and not on this.
function isNamedElsewhere<Target>(trace: Trace, { facts }: Placed<Target>, page: PageFacts<Target>): boolean {
  const marks = (trace.marks ?? []).filter((mark) => attributeOf(mark) !== 'id')
  if (marks.length === 0 || marks.some((mark) => facts.marks.includes(mark))) return false
  return marks.some((mark) => page.hiddenMarks().has(mark))
}

function tell<Target>(
  { placed, weight, mass }: Considered<Target>,
  total: number,
  slots: Slots,
): Candidate<Target> {
  const here = slots.at[placed.at] ?? 0
  return {
    target: placed.facts.target,
    score: mass / total,
    evidence: [...weight.evidence, { kind: 'place', agrees: here >= 0.5, ratio: here }],
  }
}
