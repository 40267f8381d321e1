import type { Trace } from '../anchor.ts'
import type { Slots } from './alignment.ts'
import type { Prior } from './elsewhere.ts'
import { isFrame, type Outline, type Placed } from './outline.ts'
import { mix, type Survival } from './survival.ts'
import { weigh, type SplitTrace, type Weight } from './weigh.ts'

/** An anchor that is looked for on a page. */
export interface Sought {
  readonly trace: Trace
  readonly traced: SplitTrace
  /** The tokens of its name in the languages in which it is known. */
  readonly texts: ReadonlySet<string>
  readonly survival: Survival
  /** Whether everything is weighed, and not only what may be it: somebody asks what came next. */
  readonly isClose: boolean
  /** Where something else was found already. */
  readonly taken: ReadonlySet<Placed<unknown>>
}

/** An element of the page, and what of its own speaks for it and against it. */
export interface Weighed<Target> {
  readonly placed: Placed<Target>
  readonly weight: Weight
}

/** The same with its share of what all hypotheses have together. */
export interface Considered<Target> extends Weighed<Target> {
  readonly mass: number
}

/** However unique a thing is, to find it away from its neighbours proves only so much. */
export const movedAtMost = 300
/** How much rarer it is in the same design to move into what every page has, or out of it. */
const crossing = 0.05
/** From which probability on a place alone is reason enough to look at what stands there. */
const placeFrom = 1e-4

/** Weighs what may be the element by its own; the likeliest first. */
export function weighCandidates<Target>(
  { trace, traced, texts, survival, isClose, taken }: Sought,
  outline: Outline<Target>,
  slots: Slots,
): readonly Weighed<Target>[] {
  const weighed = isClose ? outline.slots : shortlist(trace, texts, outline, slots)
  return weighed
    .filter((placed) => !taken.has(placed))
    .map((placed) => ({ placed, weight: weigh(traced, placed, outline, survival, texts) }))
    .filter(({ weight }) => weight.ratio > 0)
    .toSorted((one, other) => other.weight.ratio - one.weight.ratio)
}

/** Shares out: what the neighbours say and what the element itself says are independent, and multiply. Best first. */
export function share<Target>(
  trace: Trace,
  weights: readonly Weighed<Target>[],
  size: number,
  slots: Slots,
  { jump, present }: Prior,
  { forms }: Survival,
): Considered<Target>[] {
  return weights
    .map(({ placed, weight }) => {
      const { ratio } = weight
      const inPlace = (1 - jump) * (slots.at[placed.at] ?? 0) * ratio
      // Those that were as good when it was picked are expected to be there without it.
      const isCrossing = isFrame(placed.facts.landmark) !== isFrame(trace.landmark ?? '')
      const away =
        (isCrossing ? mix(1, crossing, forms) : 1) *
        jump *
        readFree(trace, weights, weight) *
        Math.min(ratio / size, movedAtMost)
      return { placed, weight, mass: ((inPlace + away) * present) / placed.repeats }
    })
    .toSorted((one, other) => other.mass - one.mass)
}

function readFree(trace: Trace, weights: readonly Weighed<unknown>[], weight: Weight): number {
  if (trace.twins <= 1) return 1
  return countAlike(weights, weight) >= trace.twins ? 0.3 : 0.01
}

/** How many are at least half as good as one of them without its place in the row; itself among them. */
export function countAlike(weights: readonly Weighed<unknown>[], { ratioOutOfRow }: Weight): number {
  return weights.filter(({ weight }) => weight.ratioOutOfRow >= ratioOutOfRow / 2).length
}

// Weighing costs; what neither stands in the right place nor has anything of its own in common decides nothing.
function shortlist<Target>(
  trace: Trace,
  texts: ReadonlySet<string>,
  outline: Outline<Target>,
  slots: Slots,
): readonly Placed<Target>[] {
  const said = trace.hint === undefined ? [...texts] : [...texts, trace.hint]
  const short = new Set([
    ...said.flatMap((token) => [...outline.find('text', token), ...outline.find('hint', token)]),
    ...(trace.marks ?? []).flatMap((mark) => outline.find('mark', mark)),
    ...(trace.icon === undefined ? [] : outline.find('icon', trace.icon)),
    ...(trace.leads === undefined ? [] : outline.find('leadsToken', trace.leads)),
  ])
  // The numbers alone: there are thousands of them for each anchor.
  for (let at = 0; at < slots.at.length; at++) {
    const slot = (slots.at[at] ?? 0) >= placeFrom ? outline.slots[at] : undefined
    if (slot !== undefined) short.add(slot)
  }
  return [...short]
}
