import type { Pair } from './cases.ts'
import { pageOf, productOf } from './file-names.ts'

/** The pairs of some kinds of change and of one half of the pages; throws when a kind is unknown or nothing is left. */
export function selectPairs(
  pairs: readonly Pair[],
  { ds, half }: { readonly ds?: readonly string[] | undefined; readonly half?: 'a' | 'b' | undefined },
): readonly Pair[] {
  const known = [...new Set(pairs.map((pair) => pair.ds))]
  const unknown = ds?.filter((name) => !known.includes(name)) ?? []
  if (unknown.length > 0)
    throw new Error(`no pair has ds ${unknown.join(', ')}; there are ${known.join(', ')}`)
  const halves = splitPages(pairs)
  const selected = pairs.filter(
    (pair) =>
      (ds === undefined || ds.includes(pair.ds)) &&
      (half === undefined || halves.get(keyOf(pair.old.file)) === half),
  )
  if (selected.length === 0) throw new Error('no pair is left')
  return selected
}

/**
 * Every second page of each product, in the order of the alphabet, is in half b, in all its variants. The old page
 * decides, because the targets come from it: no target is in both halves.
 */
function splitPages(pairs: readonly Pair[]): ReadonlyMap<string, 'a' | 'b'> {
  const files = pairs.flatMap((pair) => [pair.old.file, pair.new.file])
  const products = [...new Set(files.map(productOf))]
  return new Map(
    products.flatMap((product) => {
      const pages = new Set(files.filter((file) => productOf(file) === product).map(keyOf))
      return [...pages].toSorted().map((page, at) => [page, at % 2 === 0 ? 'a' : 'b'] as const)
    }),
  )
}

function keyOf(file: string): string {
  return `${productOf(file)}/${pageOf(file)}`
}
