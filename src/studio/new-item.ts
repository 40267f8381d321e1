import type { Picked } from '../contract/studio.ts'
import { cutLine } from '../core/authoring/cut-line.ts'
import { nameItem } from '../core/authoring/name-item.ts'
import type { Anchor } from '../core/anchor.ts'
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

/** What people read on it; empty where it has no label: what it is to the browser, `generic`, is no title. */
export function labelOf({ anchor, name }: Pick<Picked, 'anchor' | 'name'>): string {
  return anchor.names === undefined ? '' : name
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
  const name = cutLine(picked === undefined ? '' : labelOf(picked))
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

/** The item at another element, with its picture; called as that is where it was called nothing yet. */
export function takeElement<One extends Extract<Item, { readonly anchor: Anchor }>>(
  item: One,
  picked: Picked,
  locale: string,
): One {
  const { anchor, picture } = picked
  const isNamed = Object.values(item.title).some((title) => title !== '')
  const title = isNamed ? item.title : { ...item.title, [locale]: cutLine(labelOf(picked)) }
  return { ...item, anchor, picture, title }
}
