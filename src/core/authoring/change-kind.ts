import type { AnchoredBase, Item } from '../item.ts'
import type { LocalizedText } from '../locale.ts'
import { isSame } from './pack-diff.ts'

/** Kinds that stand at one element alike: one can become another. */
export const kindsAtElement = ['tip', 'highlight', 'glossary-mark'] as const

/** One of these kinds. */
export type KindAtElement = (typeof kindsAtElement)[number]

/** An item of one of these kinds. */
export type ItemAtElement = Extract<Item, { readonly kind: KindAtElement }>

/** Whether an item is of such a kind. */
export function isAtElement(item: Item): item is ItemAtElement {
  return kindsAtElement.some((kind) => kind === item.kind)
}

/**
 * The item as another kind: what both have stays, and a term that is new is what the item is called. What it has no place
 * for goes, in all languages: `listLost` says which words.
 */
export function changeKind(item: ItemAtElement, kind: KindAtElement): ItemAtElement {
  if (item.kind === kind) return item
  const base = readBase(item)
  if (kind !== 'glossary-mark') return { ...base, kind }
  const empty = Object.fromEntries(Object.keys(item.title).map((locale) => [locale, '']))
  return { ...base, kind, oldTerm: empty, newTerm: item.title }
}

/** The fields whose words go when the item becomes another kind; a new term that the item is called too stays as its title. */
export function listLost(item: ItemAtElement, kind: KindAtElement): readonly string[] {
  if (item.kind === kind) return []
  switch (item.kind) {
    case 'tip':
      return hasWords(item.benefit) ? ['benefit'] : []
    case 'highlight':
      return []
    case 'glossary-mark':
      return [
        ...(hasWords(item.oldTerm) ? ['oldTerm'] : []),
        ...(hasWords(item.newTerm) && !isSame(item.newTerm, item.title) ? ['newTerm'] : []),
      ]
  }
}

const hasWords = (text: LocalizedText | undefined = {}): boolean =>
  Object.values(text).some((words) => words.trim() !== '')

function readBase(item: ItemAtElement): AnchoredBase {
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
