import { walkthroughEnd, type Step, type Walkthrough } from './walkthrough.ts'

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
