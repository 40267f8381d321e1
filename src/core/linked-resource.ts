import { globalId } from './delivery/circumstances.ts'
import type { Item } from './item.ts'
import type { Pack } from './pack.ts'

/** How often the resource that an item links was opened from there on this machine: from a card of it, or one of its steps. */
export interface LinkedOpenings {
  /** `packId/itemId/resourceId`. */
  readonly key: string
  readonly packId: string
  readonly resourceId: string
  readonly times: number
  readonly lastAtMs: number
  /** The id of the last one: told twice it is counted once. */
  readonly lastOpening: string
}

/** One opening, by an id that was made where it happened. */
export interface LinkedOpening {
  readonly pack: Pick<Pack, 'id'>
  readonly itemId: string
  readonly resourceId: string
  readonly opening: string
  readonly atMs: number
}

/** The key of an opening's count. */
export function openingsKey({ pack, itemId, resourceId }: LinkedOpening): string {
  return `${globalId(pack, itemId)}/${resourceId}`
}

/** The count with one more opening; saying it twice changes nothing. */
export function countOpening(before: LinkedOpenings | undefined, opened: LinkedOpening): LinkedOpenings {
  if (before?.lastOpening === opened.opening) return before
  const { pack, resourceId, opening, atMs } = opened
  return {
    ...{ key: openingsKey(opened), packId: pack.id, resourceId },
    times: (before?.times ?? 0) + 1,
    ...{ lastAtMs: atMs, lastOpening: opening },
  }
}

/** True when the item, or a step of it, links the resource. */
export function linksResource(item: Item, resourceId: string): boolean {
  return listLinked(item).includes(resourceId)
}

/** The ids of all resources that an item and its steps link. */
export function listLinked(item: Item): readonly string[] {
  const ofSteps = item.kind === 'walkthrough' ? item.steps.flatMap(({ resources = [] }) => resources) : []
  return [...(item.resources ?? []), ...ofSteps]
}
