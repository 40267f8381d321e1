import type { Candidate, EvidenceKind, Resolution, Trace } from '../anchor.ts'
import type { Slots } from './alignment.ts'
import {
  countAlike,
  movedAtMost,
  share,
  weighCandidates,
  type Considered,
  type Sought,
  type Weighed,
} from './candidates.ts'
import type { Prior } from './elsewhere.ts'
import { samePageFrom } from './glance.ts'
import { wasInList } from './lists.ts'
import { isMember } from './member.ts'
import { isBehindItsLabel, isInItsColumn, isOverItsSection } from './neighbours.ts'
import { attributeOf, isFrame, type Outline, type Placed } from './outline.ts'
import type { PageFacts } from './page-facts.ts'
import { compareSpots } from './spot.ts'
import { mix, type Survival } from './survival.ts'
import { noToken } from './tokens.ts'
import { findHint, hasRoleOf, isHintedSo, saysLong, type SplitTrace, type Weight } from './weigh.ts'

/**
 * How probable it must be that an element is the one that was picked. On the saved pages 0.97 found four in a thousand
 * fewer, and pointed at a tenth fewer of those that were gone.
 */
export const foundFrom = 0.95

/** How often another page of the same CRM has a thing that is as good as the one that was picked. */
const namesakeElsewhere = 0.03
/** The same for a thing of which nothing but the place agrees. */
const placeElsewhere = 0.3
/** How often, where an element is gone, the next best one was told from it by luck alone. */
const impostor = 0.5
/** How often another element takes the very place of one that is gone. */
const replaced = 0.005
/** How much rarer it is that an element is gone where as many things stand before and after the best as did. */
const goneShare = { page: 20, section: 4, none: 1 }
/** The same for another page: it may well have a section that is as long, hardly the same length from end to end. */
const elsewhereShare = { page: 20, section: 1, none: 1 }
/** What tells an element from others that are built alike, and how rare it must be. */
const ofItsOwn = new Set<EvidenceKind>(['name', 'field', 'link'])
const ownFrom = 5.5
/** From here on the next best of the page is as good. */
const rivalFrom = 0.5
/** Below which chance of its place an element is away from where it stood. */
const awayBelow = 0.02
/** The same for a link of the frame that alone leads where it leads: more likely than not. */
const routeFrom = 0.5
/** What is less probable is no candidate: something stands on every page. */
const doubtfulFrom = 0.01
/** What an element weighs at most of which the CRM's own name, or the label in the same language, is another. */
const contradictedAtMost = 0.05
const otherNameAtMost = 0.16
/** How many candidates a resolution tells. */
const candidatesAtMost = 3
/** From how much speaks for it on the language is taken to be the same: a redesign changes labels too. */
const sameLanguageFrom = 0.9
/** From which chance of its place on an element with something of its own is told by that from those built alike. */
const surePlaceFrom = 0.95
/** From how many classes on those of an element are no other design's. */
const classesFrom = 4

/** Decides from the places that its neighbours leave which element of the page is meant, or that none is surely. */
export function decide<Target>(
  sought: Sought,
  slots: Slots,
  prior: Prior,
  outline: Outline<Target>,
  page: PageFacts<Target>,
): Resolution<Target> {
  const { isSameThing } = page
  const { trace, survival } = sought
  const weights = weighCandidates(sought, outline, slots)
  const considered = share(trace, weights, outline.slots.length, slots, prior, survival)
  const [best] = considered
  if (best === undefined) return { kind: 'lost' }
  const isBest = ({ placed }: { placed: Placed<Target> }): boolean =>
    placed === best.placed || isSameThing(placed.facts.target, best.placed.facts.target)
  const next = weights.find((one) => !isBest(one))?.weight.ratio ?? 0
  const own = best.weight.ratio
  // Where its name is not what it was, it is told from the others by all but the name.
  const isNamed =
    isCalledOneOf(sought.texts, best.placed) ||
    findHint(trace, best.placed.facts, outline, sought.texts) !== undefined
  const remembered = readRival(trace.rival, survival, { isNamed, isCalled: isCalledAsItWas(best.weight) })
  const nextBest = Math.max(next / own, remembered)
  const rival = nextBest * Math.min(own, movedAtMost * outline.slots.length)
  const { present, jump, elsewhere } = prior
  const unmoved = compareSpots(trace.spot, outline.spot(best.placed))
  const goneHere = ((1 - jump) * slots.missing * present) / goneShare[unmoved]
  const namesake = (hasItsOwn(best.weight) ? namesakeElsewhere : placeElsewhere) * (best.mass / present)
  const onAnotherPage = (1 - present + elsewhere * namesake) / elsewhereShare[unmoved]
  const nowhere = goneHere + onAnotherPage + impostor * rival * (goneHere + replaced)
  const total = considered.reduce((sum, { mass }) => sum + mass, nowhere)
  const candidates = considered.slice(0, candidatesAtMost).map((one) => tell(one, total, slots))
  const chance = considered.reduce((sum, one) => sum + (isBest(one) ? one.mass : 0), 0) / total
  const isInColumn = isInItsColumn(trace, best.placed, outline)
  const isLabelled =
    isInColumn ||
    isBehindItsLabel(trace, best.placed, outline) ||
    isOverItsSection(trace, best.placed, outline)
  const isFound =
    chance >= (isRoute(trace, best.placed, outline) ? routeFrom : foundFrom) &&
    best.placed.repeats === 1 &&
    !wasInList(trace.row) &&
    !(trace.says === 'record' && isMember(best.placed, outline)) &&
    !isOtherChoice(trace, best.placed) &&
    !isContradicted(trace, best.placed, best.weight, isInColumn, outline, survival) &&
    (isNamed || isInColumn || !isNamedApart(trace, best.weight, survival)) &&
    !isNamesake(trace, best, slots) &&
    !isOfDialog(trace, best) &&
    !isTwin(trace, best.placed, survival, outline) &&
    !leadsElsewhere(trace, best, survival) &&
    (isLabelled ||
      ((hasItsOwn(best.weight) || isTelling(survival) || isDressedAsItWas(sought.traced, best.placed)) &&
        isSureOfRow(trace, best, weights, outline, slots, survival))) &&
    !isNamedElsewhere(trace, best.placed, page)
  if (!isFound) return { kind: (candidates[0]?.score ?? 0) < doubtfulFrom ? 'lost' : 'doubtful', candidates }
  return { kind: 'found', target: best.placed.facts.target, candidates }
}

function isCalledOneOf(texts: ReadonlySet<string>, { facts }: Placed<unknown>): boolean {
  return texts.size === 0 || texts.has(facts.textToken) || texts.has(facts.captionToken)
}

// How good the next best was when it was picked, by what is left to tell it by: its text in the same language, and what
// the CRM calls it, where it is called so still, or as far as the CRM still calls anything so.
function readRival(
  { bare, text, unmarked = 0 }: Trace['rival'],
  survival: Survival,
  { isNamed, isCalled }: { readonly isNamed: boolean; readonly isCalled: boolean },
): number {
  const rival = isNamed ? mix(bare, text, survival.language / sameLanguageFrom) : bare
  return isCalled ? rival : mix(Math.max(rival, unmarked), rival, survival.marks)
}

// A link of the CRM's frame to a page of the CRM, and the only one that leads there now as then: wherever it moved in its
// menu and whatever it is called, it is that link.
function isRoute(
  { leads, landmark = '', rival }: Trace,
  { facts }: Placed<unknown>,
  outline: Outline<unknown>,
): boolean {
  return (
    leads !== undefined &&
    facts.leadsToken === leads &&
    !facts.isRecord &&
    isFrame(landmark) &&
    facts.landmark === landmark &&
    rival.bare < rivalFrom &&
    outline.count('leads', facts.leads) === 1
  )
}

// Another choice of the same group, which shares its name, and a good part of its place.
function isOtherChoice({ marks = [] }: Trace, { facts }: Placed<unknown>): boolean {
  const ofChoice = (mark: string): boolean => attributeOf(mark) === 'choice'
  const [was, is] = [marks.find(ofChoice), facts.marks.find(ofChoice)]
  return was !== undefined && is !== undefined && was !== is
}

// Something else that came into its place: the CRM calls it otherwise, or it says something else in the same language,
// and nothing of its own agrees. What a heading says may be the name of a record, if this is surely the same page.
function isContradicted(
  trace: Trace,
  { facts }: Placed<unknown>,
  weight: Weight,
  isInColumn: boolean,
  outline: Outline<unknown>,
  { language, sample }: Survival,
): boolean {
  const speaksAgainst = (of: EvidenceKind, ratioAtMost: number): boolean =>
    weight.evidence.some((one) => one.kind === of && (one.ratio ?? 1) <= ratioAtMost)
  // The unit beside an amount comes to stand behind its label.
  const isOther = trace.kind === 'field' && !hasRoleOf(trace, facts) && !isCalledAsItWas(weight)
  const isOwn = hasItsOwn(weight)
  if (isOwn && isOther) return true
  if (isOwn && !isOfSeveral(trace, facts, weight, outline)) return false
  const mayVary = (trace.kind === 'heading' || trace.kind === 'text') && sample >= samePageFrom
  const isNamed = !mayVary && !isInColumn && language > sameLanguageFrom
  return speaksAgainst('field', contradictedAtMost) || (isNamed && speaksAgainst('name', otherNameAtMost))
}

// Nothing of its own but what the CRM calls others of the page too: the boxes to tick for several people.
function isOfSeveral(
  { marks = [] }: Trace,
  facts: Placed<unknown>['facts'],
  { evidence }: Weight,
  outline: Outline<unknown>,
): boolean {
  const own = evidence.filter(({ kind, ratio = 0 }) => ofItsOwn.has(kind) && ratio >= ownFrom)
  const agreeing = marks.filter((mark) => facts.marks.includes(mark))
  return (
    own.every(({ kind }) => kind === 'field') &&
    agreeing.length > 0 &&
    agreeing.every((mark) => outline.count('mark', mark) > 1)
  )
}

// Nothing but its name told it from others of its page, and it has another one in the same language.
function isNamedApart({ rival }: Trace, weight: Weight, { language }: Survival): boolean {
  return rival.bare >= rivalFrom && language > sameLanguageFrom && !hasItsOwn(weight)
}

// What has its name and nothing else of its own, not its hint either, away from where it stood and in another part of the
// page. A long name is hardly ever another thing's.
function isNamesake<Target>(trace: Trace, { placed, weight }: Considered<Target>, slots: Slots): boolean {
  return (
    (slots.at[placed.at] ?? 0) < awayBelow &&
    placed.facts.landmark !== (trace.landmark ?? '') &&
    !isCalledAsItWas(weight) &&
    !isHintedSo(trace, placed.facts) &&
    !saysLong(trace, placed.facts)
  )
}

// The search of a list is in the dialog over it too: what stood in a dialog is not found on the page, nor the other way
// round, but for what the CRM calls as it did.
function isOfDialog<Target>(
  { isInDialog: wasInDialog }: Trace,
  { placed: { facts }, weight }: Considered<Target>,
): boolean {
  return wasInDialog !== undefined && facts.isInDialog !== wasInDialog && !isCalledAsItWas(weight)
}

function isCalledAsItWas({ evidence }: Weight): boolean {
  return evidence.some(({ kind, ratio = 0 }) => (kind === 'field' || kind === 'link') && ratio >= ownFrom)
}

// What only a text told from another of its page (a billing city from a shipping city), under another heading in the same
// language, while its own heading is there: the other one.
function isTwin(
  trace: Trace,
  placed: Placed<unknown>,
  { language }: Survival,
  outline: Outline<unknown>,
): boolean {
  const { heading = noToken, rival } = trace
  if (rival.bare < rivalFrom || language <= sameLanguageFrom || !isUnderAnother(trace, placed)) return false
  return outline.find('text', heading).some(({ facts }) => facts.kind === 'heading')
}

// In another language and another design at once nothing tells an element from what came beside it.
function isTelling({ language, forms }: Survival): boolean {
  return language > sameLanguageFrom || forms === 1
}

// Many classes that are all as they were are those of the same design, whatever else there is on another page.
function isDressedAsItWas({ classes }: SplitTrace, { facts }: Placed<unknown>): boolean {
  return (
    classes.size >= classesFrom &&
    classes.size === facts.classes.length &&
    facts.classes.every((one) => classes.has(one))
  )
}

// What it says tells nothing in another language: where it leads does, unless the CRM still calls it as it did.
function leadsElsewhere<Target>(
  { leads }: Trace,
  { placed: { facts }, weight }: Considered<Target>,
  { language }: Survival,
): boolean {
  if (leads === undefined || language > sameLanguageFrom) return false
  return facts.leads !== '' && facts.leadsToken !== leads && !hasItsOwn(weight)
}

function hasItsOwn({ evidence }: Weight): boolean {
  return evidence.some(({ kind, ratio = 0 }) => ofItsOwn.has(kind) && ratio >= ownFrom)
}

// Where nothing of its own tells it from those that are built alike, only its place among them does; and that only as
// long as they are as many, and not sorted by what they say.
function isSureOfRow<Target>(
  trace: Trace,
  { placed, weight }: Considered<Target>,
  weights: readonly Weighed<Target>[],
  outline: Outline<Target>,
  slots: Slots,
  { language }: Survival,
): boolean {
  // A drawing that its neighbours in the row have too is nobody's own.
  const hasItsIcon =
    trace.icon !== undefined &&
    trace.icon === placed.facts.icon &&
    trace.rival.bare < rivalFrom &&
    outline.count('icon', trace.icon) === 1
  const isOwn = hasItsOwn(weight) || hasItsIcon
  const isInPlace = (slots.at[placed.at] ?? 0) >= surePlaceFrom
  if (isOwn && (trace.twins === 1 || isInPlace || countAlike(weights, weight) >= trace.twins)) return true
  const row = outline.row(placed)
  if (language > sameLanguageFrom && isUnderAnother(trace, placed)) return false
  if (row.of === 1 && trace.row.of === 1) return true
  return row.of === trace.row.of && row.at === trace.row.at && !(row.sorted && trace.row.sorted)
}

// The same place in a row of another section is another place.
function isUnderAnother({ heading = noToken }: Trace, placed: Placed<unknown>): boolean {
  return heading !== noToken && placed.heading !== noToken && placed.heading !== heading
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
