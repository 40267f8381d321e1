import type { Pack } from '../pack.ts'
import type { Standing } from './handling.ts'

/** Whether what was named as the answer is of this pack, and the version has it no more: withdrawn, or not imported again. */
export function hasLostAnswer({ resource, tip }: Standing, { id, resources, items }: Pack): boolean {
  if (resource?.packId === id) return resources.every((each) => each.id !== resource.resourceId)
  return tip?.packId === id && items.every((each) => each.id !== tip.itemId)
}
