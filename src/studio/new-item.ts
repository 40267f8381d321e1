import { cutLine } from '../core/authoring/cut-line.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import type { Item } from '../core/item.ts'
import { toPattern } from '../core/page-key.ts'
import { tipIdOf } from '../core/desk/wish.ts'
import type { AskedWish, PickResult } from './studio-host.ts'

/** The kinds of items that the studio makes. */
export const newKinds = ['tip', 'highlight', 'glossary-mark', 'announcement'] as const

/** One of these kinds. */
export type NewKind = (typeof newKinds)[number]

/** As the pack's schema has it. */
const questionsAtMost = 50

/** The tip that the desk wished for, at what was picked: in the words of the question and the desk, with the questions as its why. */
export function makeWished(wish: AskedWish, pick: PickResult, locale: string): Item {
  return {
    ...makeItem('tip', pick, { locale, taken: new Set() }),
    id: tipIdOf(wish),
    title: { [locale]: cutLine(wish.title) },
    text: { [locale]: wish.text },
    questions: wish.asked.slice(0, questionsAtMost),
  }
}

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
