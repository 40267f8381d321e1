import type { Anchor } from '../anchor.ts'
import { nameItem } from '../authoring/name-item.ts'
import { fold } from '../fold.ts'
import type { GlossaryMark, Item, Tip } from '../item.ts'
import { lengthsAtMost } from '../pack-limits.ts'
import type { PagePattern } from '../page-key.ts'
import { findFormula, unarmourCell } from './armour-cell.ts'
import { toPlainMarkdown } from './plain-markdown.ts'
import type { TableRow } from './translation-table.ts'
import type { Refused } from './translation.ts'

/** A field of the page that something can be written for. */
export interface PageField {
  /** What it is called on the page, in the CRM's language. */
  readonly label: string
  readonly anchor: Anchor
}

/** What a table is of: a field and what to say of it, or what it was called in the old system. */
export type TableKind = 'tips' | 'old-names'

/** Items made of a table, and the rows of which none was. */
export interface TableItems {
  readonly items: readonly Item[]
  readonly refused: readonly Refused[]
}

/**
 * A tip, or a glossary mark, for each row of two columns: *field · text*, or *old name · new name*. A row is for the one
 * field of the page that is called so, whatever its case, accents and star; one of which there are none or several is
 * refused, as is a cell that begins like a formula, and a row that says once more what is written: the same table may be
 * brought in again. Script and markup in a cell are shown as the text that they are.
 */
export function makeItems(
  rows: readonly TableRow[],
  {
    kind,
    fields,
    page,
    locale,
    written,
  }: {
    readonly kind: TableKind
    readonly fields: readonly PageField[]
    readonly page: PagePattern
    readonly locale: string
    /** What the pack has. */
    readonly written: readonly Item[]
  },
): TableItems {
  const byLabel = new Map<string, PageField[]>()
  for (const field of fields) {
    const key = toKey(field.label)
    byLabel.set(key, [...(byLabel.get(key) ?? []), field])
  }
  const ids = new Set(written.map((item) => item.id))
  const refused: Refused[] = []
  const items: Item[] = []
  for (const [at, { line, cells }] of rows.entries()) {
    const [first = '', second = ''] = cells.map((cell) => unarmourCell(cell).trim())
    if (at === 0 && isHead(first, second)) continue
    const [label, said] = kind === 'tips' ? [first, second] : [second, first]
    const found = byLabel.get(toKey(label)) ?? []
    const reason =
      cells.map(findFormula).find((formula) => formula !== undefined) ?? findFault(kind, label, said, found)
    const [field] = found
    if (reason !== undefined || field === undefined) {
      refused.push({ line, reason: `${JSON.stringify(label)}: ${reason ?? ''}` })
      continue
    }
    const id = nameItem(label, ids, kind === 'tips' ? 'tip' : 'old-name')
    const item =
      kind === 'tips' ? toTip(id, field, said, { page, locale }) : toMark(id, field, said, { page, locale })
    const isSame = (other: Item): boolean => saysTheSame(item, other, locale)
    if (written.some(isSame) || items.some(isSame)) {
      refused.push({ line, reason: `${JSON.stringify(label)}: it is written already` })
      continue
    }
    ids.add(id)
    items.push(item)
  }
  return { items, refused }
}

function saysTheSame(one: Item, other: Item, locale: string): boolean {
  return (
    one.kind === other.kind &&
    one.title[locale] === other.title[locale] &&
    one.text[locale] === other.text[locale] &&
    one.page.object === other.page.object &&
    one.page.view === other.page.view
  )
}

interface Place {
  readonly page: PagePattern
  readonly locale: string
}

function toTip(id: string, { label, anchor }: PageField, said: string, { page, locale }: Place): Tip {
  const title = { [locale]: label.slice(0, lengthsAtMost.line) }
  return { kind: 'tip', id, page, anchor, title, text: { [locale]: toPlainMarkdown(said) } }
}

function toMark(
  id: string,
  { label, anchor }: PageField,
  old: string,
  { page, locale }: Place,
): GlossaryMark {
  const [newTerm, oldTerm] = [{ [locale]: label.slice(0, lengthsAtMost.line) }, { [locale]: old }]
  const text = { [locale]: toPlainMarkdown(`${old} → ${label}`) }
  return { kind: 'glossary-mark', id, page, anchor, title: newTerm, text, oldTerm, newTerm }
}

function findFault(
  kind: TableKind,
  label: string,
  said: string,
  found: readonly PageField[],
): string | undefined {
  if (label === '') return 'no field is named'
  if (said === '') return kind === 'tips' ? 'no text' : 'no old name'
  const atMost = kind === 'tips' ? lengthsAtMost.text : lengthsAtMost.line
  if (toPlainMarkdown(said).length > atMost) return `more than ${atMost} characters`
  if (found.length === 0) return 'no field of this page is called so'
  return found.length > 1 ? `${found.length} fields of this page are called so` : undefined
}

/** A first row that says what the columns are. */
function isHead(first: string, second: string): boolean {
  const isName = (cell: string): boolean =>
    /^(?:field|text|tip|old|new|old name|new name|feld|text|alt|neu|champ|texte|ancien|nouveau|campo|texto|testo)$/i.test(
      cell,
    )
  return isName(first) && isName(second)
}

/** A label as it is compared: without case, accents, the star of what must be filled in, and a colon at its end. */
function toKey(label: string): string {
  return fold(label).replaceAll(/[*:]/g, '').replaceAll(/\s+/g, ' ').trim()
}
