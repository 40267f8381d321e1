import type { AnchoredBase, Item } from '../item.ts'

/** Kinds that are written at one element alike: one can become another without a word being lost. */
export const kindsAtElement = ['tip', 'highlight', 'glossary-mark'] as const

/** One of these kinds. */
export type KindAtElement = (typeof kindsAtElement)[number]

/** Whether an item is of such a kind. */
export function isAtElement(item: Item): item is Extract<Item, { readonly kind: KindAtElement }> {
  return kindsAtElement.some((kind) => kind === item.kind)
}

/** The item as another kind: what both have stays, and a term that is new is what the item is called. */
export function changeKind(
  item: Extract<Item, { readonly kind: KindAtElement }>,
  kind: KindAtElement,
): Extract<Item, { readonly kind: KindAtElement }> {
  if (item.kind === kind) return item
  const base = readBase(item)
  if (kind !== 'glossary-mark') return { ...base, kind }
  const empty = Object.fromEntries(Object.keys(item.title).map((locale) => [locale, '']))
  return { ...base, kind, oldTerm: empty, newTerm: item.title }
}

function readBase(item: Extract<Item, { readonly kind: KindAtElement }>): AnchoredBase {
  switch (item.kind) {
    case 'tip': {
      const { kind: _kind, shownAs: _shownAs, benefit: _benefit, ...base } = item
      return base
    }
    case 'highlight': {
      const { kind: _kind, ...base } = item
      return base
    }
    case 'glossary-mark': {
      const { kind: _kind, oldTerm: _oldTerm, newTerm: _newTerm, ...base } = item
      return base
    }
  }
}
