import type { Item } from '../item.ts'
import { mapAnchors } from './map-anchors.ts'

/**
 * The items with what the elements of their anchors are called in one language of the CRM, by the keys of
 * `checking/pack-check.ts`. An item of which nothing is named stays the same object.
 */
export function nameAnchors(
  items: readonly Item[],
  labels: ReadonlyMap<string, string>,
  locale: string,
): readonly Item[] {
  return items.map((item) =>
    mapAnchors(item, (anchor, key) => {
      const label = labels.get(key)
      return label === undefined ? anchor : { ...anchor, names: { ...anchor.names, [locale]: label } }
    }),
  )
}
