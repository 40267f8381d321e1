import { cutLine } from '../core/authoring/cut-line.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import type { Item } from '../core/item.ts'
import { toPattern } from '../core/page-key.ts'
import type { PickResult } from './studio-host.ts'

/** The kinds of items that the studio makes. */
export const newKinds = ['tip', 'highlight', 'glossary-mark', 'announcement'] as const

/** One of these kinds. */
export type NewKind = (typeof newKinds)[number]

/**
 * A new item for what was picked: named after it, for the kind of page that it stands on, with empty texts that the
 * trainer fills in.
 */
export function makeItem(
  kind: NewKind,
  { page, picked }: Pick<PickResult, 'page'> & { readonly picked?: PickResult['picked'] | undefined },
  { locale, taken }: { readonly locale: string; readonly taken: ReadonlySet<string> },
): Item {
  const name = cutLine(picked?.name ?? '')
  const base = {
    id: nameItem(name, taken, kind),
    page: toPattern(page),
    title: { [locale]: name },
    text: { [locale]: '' },
  }
  if (kind === 'announcement') return { ...base, kind, shownAs: 'corner-card' }
  if (picked === undefined) throw new Error(`a ${kind} needs an element`)
  const { anchor, picture } = picked
  const seen = picture === undefined ? { anchor } : { anchor, picture }
  return kind === 'glossary-mark'
    ? { ...base, kind, ...seen, oldTerm: { [locale]: '' }, newTerm: { [locale]: name } }
    : { ...base, kind, ...seen }
}
