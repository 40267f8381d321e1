import { walkthroughEnd, type Branch, type Step, type Walkthrough } from './walkthrough.ts'

/** Where a step leads: to another, to the end, or it cannot be said before the page was looked at. */
export type Destination = { readonly to: string } | 'end' | 'undecided'

/** The step of that id. */
export function findStep({ steps }: Walkthrough, id: string): Step | undefined {
  return steps.find((step) => step.id === id)
}

/** Where a step leads when none of its branches does. */
export function findAfter({ steps }: Walkthrough, step: Step): Destination {
  const to = step.next ?? steps[steps.indexOf(step) + 1]?.id ?? walkthroughEnd
  return to === walkthroughEnd ? 'end' : { to }
}

/** True when the person has to choose where it goes on. */
export function isChoice({ branches }: Step): boolean {
  return branches?.some(({ on }) => on === 'choice') === true
}

/**
 * How many steps are still to be taken from that one on, itself included, when no branch leads elsewhere and the first
 * choice is chosen. A way that goes round in circles is counted once.
 */
export function countAhead(walkthrough: Walkthrough, id: string): number {
  const seen = new Set<string>()
  for (let step = findStep(walkthrough, id); step !== undefined && !seen.has(step.id);) {
    seen.add(step.id)
    const to = findUsual(walkthrough, step)
    step = to === undefined ? undefined : findStep(walkthrough, to)
  }
  return seen.size
}

function findUsual(walkthrough: Walkthrough, step: Step): string | undefined {
  if (isChoice(step)) return step.branches?.[0]?.to
  const after = findAfter(walkthrough, step)
  return typeof after === 'object' ? after.to : undefined
}

/** A way on from a step as a reader of all steps is told it. */
export interface Way {
  /** What it is taken for; `after` is what is left when nothing else holds. */
  readonly on: Branch | 'after'
  /** The number of the step that it leads to, from 1 on; undefined is the end. */
  readonly to: number | undefined
}

/** The ways on from a step; none where it only leads to the one that follows, or is the last. */
export function readWays(walkthrough: Walkthrough, step: Step): readonly Way[] {
  const { steps } = walkthrough
  const numberOf = (id: string): number | undefined => {
    const index = steps.findIndex((each) => each.id === id)
    return index < 0 ? undefined : index + 1
  }
  const branches = (step.branches ?? []).map((branch): Way => ({ on: branch, to: numberOf(branch.to) }))
  if (isChoice(step)) return branches
  const after = findAfter(walkthrough, step)
  const to = typeof after === 'object' ? numberOf(after.to) : undefined
  const isUsual = to === (steps.indexOf(step) + 1 < steps.length ? steps.indexOf(step) + 2 : undefined)
  return branches.length === 0 && isUsual ? [] : [...branches, { on: 'after', to }]
}
