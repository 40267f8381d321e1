import type { Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import { packSchema } from './pack.ts'
import { itemSchema } from './pack-items.ts'

/** An item that no pack may hold as it is. */
export interface Unfinished {
  readonly item: Item
  /** What of it is missing or not right: keys of the item. */
  readonly fields: readonly string[]
}

/** A pack without what is not finished in it. */
export interface FinishedPack {
  readonly pack: Pack
  /** False where something else than its items is not right. */
  readonly isRight: boolean
  readonly unfinished: readonly Unfinished[]
}

/**
 * The pack as a draft has it, judged item by item: one that is not finished is left out, and of one that is out already
 * the word that is out stays, so that half a sentence takes nothing away from anybody.
 */
export function finishPack(drafted: Pack, base: Pick<Pack, 'items'>): FinishedPack {
  return leaveOut(drafted, new Map(base.items.map((item) => [item.id, item])), [])
}

function leaveOut(
  pack: Pack,
  published: ReadonlyMap<string, Item>,
  unfinished: readonly Unfinished[],
): FinishedPack {
  const parsed = packSchema.safeParse(pack)
  const faulty = parsed.success ? undefined : groupByItem(parsed.error.issues)
  if (faulty === undefined || faulty.size === 0) return { pack, isRight: parsed.success, unfinished }
  const known = new Set(unfinished.map(({ item }) => item.id))
  const more = pack.items.flatMap((item, at) => {
    const fields = known.has(item.id) ? undefined : faulty.get(at)
    return fields === undefined ? [] : [{ item, fields: [...fields] }]
  })
  const items = pack.items.flatMap((item, at) => {
    if (!faulty.has(at)) return [item]
    // What is out may not fit any more either: it may name what the draft took away.
    const out = known.has(item.id) ? undefined : published.get(item.id)
    return out === undefined ? [] : [out]
  })
  return leaveOut({ ...pack, items }, published, [...unfinished, ...more])
}

const fieldsOf = new WeakMap<Item, readonly string[]>()

/** What of an item by itself is missing or not right; nothing for one that is finished. */
export function listUnfinishedFields(item: Item): readonly string[] {
  const known = fieldsOf.get(item)
  if (known !== undefined) return known
  const { error } = itemSchema.safeParse(item)
  const fields = [...new Set((error?.issues ?? []).map(({ path }) => String(path[0] ?? 'kind')))]
  fieldsOf.set(item, fields)
  return fields
}

function groupByItem(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const fields = new Map<number, Set<string>>()
  for (const { path } of issues) {
    const [list, at, field] = path
    if (list !== 'items' || typeof at !== 'number') continue
    fields.set(at, (fields.get(at) ?? new Set()).add(String(field ?? 'kind')))
  }
  return fields
}
