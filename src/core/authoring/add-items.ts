import type { Item } from '../item.ts'
import { nameItem } from './name-item.ts'

/** The items with more behind them. Of those, one whose id was taken meanwhile gets another. */
export function addItems(items: readonly Item[], more: readonly Item[]): readonly Item[] {
  const taken = new Set(items.map(({ id }) => id))
  const added = more.map((item) => {
    const id = taken.has(item.id) ? nameItem(item.id, taken, item.kind) : item.id
    taken.add(id)
    return id === item.id ? item : { ...item, id }
  })
  return [...items, ...added]
}
