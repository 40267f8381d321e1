import type { Pack } from '../pack.ts'
import type { Act, Standing } from './handling.ts'

/** Whether what was named as the answer is of this pack, and the version has it no more: withdrawn, or not imported again. */
export function hasLostAnswer(
  { resource, tip }: Pick<Standing, 'resource' | 'tip'>,
  { id, resources, items }: Pack,
): boolean {
  if (resource?.packId === id) return resources.every((each) => each.id !== resource.resourceId)
  return tip?.packId === id && items.every((each) => each.id !== tip.itemId)
}

/** Whether any of the acts named such an answer: false wherever the question cannot have lost its own. */
export function namesLostAnswer(acts: readonly Act[], pack: Pack): boolean {
  return acts.some(({ deed }) => ('resource' in deed || 'tip' in deed) && hasLostAnswer(deed, pack))
}
