import type { Running } from '../overlay/overlay.ts'

// Where the outcome of looking for an anchor is found in the resolutions of a page: that of an item stands under the
// item's id.

/** The key of the element that the running step points at. */
export function stepKey({ id, step }: Pick<Running, 'id' | 'step'>): string {
  return `${id}/${step.id}`
}

/** The key of the element that a branch of the running step asks for, by the branch's place. */
export function branchKey(running: Pick<Running, 'id' | 'step'>, branch: number): string {
  return `${stepKey(running)}/${branch}`
}
