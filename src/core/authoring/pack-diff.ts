import type { Item } from '../item.ts'
import type { Pack } from '../pack.ts'

/** One item that differs between two versions of a pack. */
export type ItemDifference =
  | { readonly kind: 'added' | 'removed'; readonly item: Item }
  | {
      readonly kind: 'changed'
      readonly item: Item
      /** The keys of the item that differ, in the item's order. */
      readonly fields: readonly string[]
    }

/** What of the items differs from one version to the next: added, changed, removed, each in the pack's order. */
export function diffItems(
  before: Pick<Pack, 'items'>,
  after: Pick<Pack, 'items'>,
): readonly ItemDifference[] {
  const old = new Map(before.items.map((item) => [item.id, item]))
  const kept = new Set(after.items.map(({ id }) => id))
  return [
    ...after.items.filter(({ id }) => !old.has(id)).map((item) => ({ kind: 'added' as const, item })),
    ...after.items.flatMap((item) => {
      const fields = listDifferences(old.get(item.id) ?? item, item)
      return fields.length === 0 ? [] : [{ kind: 'changed' as const, item, fields }]
    }),
    ...before.items.filter(({ id }) => !kept.has(id)).map((item) => ({ kind: 'removed' as const, item })),
  ]
}

function listDifferences(before: Item, after: Item): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => !isSame(old.get(key), now.get(key)))
}

/** Whether two pieces of plain data say the same; a key without a value is no key, as in a file. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
