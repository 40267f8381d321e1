import { mapItem } from '../exchange/text-units.ts'
import type { TranslationMarks } from '../exchange/translation.ts'
import type { Item } from '../item.ts'
import type { LocalizedText } from '../locale.ts'
import type { DraftTexts, PackDraft } from './pack-draft.ts'

/**
 * Puts texts of one language where they belong in a draft: into its items, or beside them where they are of the rest of
 * the pack. `texts` are whole, by text unit; an empty text takes that language away.
 */
export function placeTexts(
  draft: Pick<PackDraft, 'items' | 'texts'>,
  texts: ReadonlyMap<string, LocalizedText>,
  { to, marks }: { readonly to: string; readonly marks: TranslationMarks },
): { readonly items: readonly Item[]; readonly texts: DraftTexts } {
  const touched = new Set([...texts.keys()].map((id) => /^item:([^:]+):/.exec(id)?.[1]))
  const items = draft.items.map((item) =>
    touched.has(item.id) ? mapItem(item, ({ id, text }) => withoutEmpty(texts.get(id) ?? text)) : item,
  )
  const others = [...texts].filter(([id]) => !id.startsWith('item:'))
  const placed = others.map(
    ([id, text]) => [id, { ...draft.texts?.texts[id], [to]: text[to] ?? '' }] as const,
  )
  return { items, texts: { texts: { ...draft.texts?.texts, ...Object.fromEntries(placed) }, marks } }
}

/** A text without the languages in which nothing stands; a text in none stays as it is, because it has to be there. */
export function withoutEmpty(text: LocalizedText): LocalizedText {
  const written = Object.entries(text).filter(([, one]) => one !== '')
  return written.length === 0 || written.length === Object.keys(text).length
    ? text
    : Object.fromEntries(written)
}
