import { isLanguageTag } from '../locale.ts'
import { armourCell, findFormula, unarmourCell } from './armour-cell.ts'
import type { FileReading } from './file-reading.ts'
import { translationStates, type Refused, type Translation, type TranslationEntry } from './translation.ts'

/** One row of a table that was read. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The columns before the notes, of which each has one of its own. */
const noteColumn = 'note'

/** A translation as a table: the text's name, the original, the translation under their language tags, its state, notes. */
export function toTranslationTable({ from, to, entries }: Translation): readonly (readonly string[])[] {
  const notes = Math.max(0, ...entries.map((entry) => entry.notes.length))
  return [
    ['id', from, to, 'state', ...Array.from({ length: notes }, () => noteColumn)],
    ...entries.map(({ id, source, target, state, notes: listed }) => [
      id,
      armourCell(source),
      armourCell(target ?? ''),
      state,
      ...Array.from({ length: notes }, (_, at) => armourCell(listed[at] ?? '')),
    ]),
  ]
}

/**
 * Reads such a table again. The first row says which languages it is of. A row without a state that has a translation is
 * translated: people fill in a text and leave the rest. A cell that begins like a formula refuses its row.
 */
export function readTranslationTable(rows: readonly TableRow[]): FileReading<Translation> {
  const [head, ...body] = rows
  const [id, from = '', to = '', state] = (head?.cells ?? []).map((cell) => cell.trim())
  const isHead = id?.toLowerCase() === 'id' && isLanguageTag(from) && isLanguageTag(to)
  if (!isHead || from === to)
    return {
      ok: false,
      refused: [{ line: head?.line ?? 1, reason: 'the first row is not id and two languages: id,en,fr' }],
    }
  const refused: Refused[] = []
  const seen = new Set<string>()
  const entries = body.flatMap((row): readonly TranslationEntry[] => {
    const entry = readRow(row, state?.toLowerCase() === 'state')
    if ('reason' in entry) refused.push(entry)
    else if (seen.has(entry.id))
      refused.push({ line: row.line, reason: `${JSON.stringify(entry.id)} stands here a second time` })
    else {
      seen.add(entry.id)
      return [entry]
    }
    return []
  })
  return { ok: true, value: { from, to, entries }, refused }
}

function readRow({ line, cells }: TableRow, hasState: boolean): TranslationEntry | Refused {
  const [id = '', source = '', target = '', ...rest] = cells
  const formula = [source, target, ...rest].map(findFormula).find((reason) => reason !== undefined)
  if (formula !== undefined) return { line, reason: `${JSON.stringify(id)}: ${formula}` }
  const given = (hasState ? (rest[0] ?? '') : '').trim()
  const state =
    given === ''
      ? target === ''
        ? 'initial'
        : 'translated'
      : translationStates.find((known) => known === given)
  if (state === undefined)
    return { line, reason: `${JSON.stringify(id)}: no state is called ${JSON.stringify(given)}` }
  return {
    id: id.trim(),
    source: unarmourCell(source),
    target: target === '' ? undefined : unarmourCell(target),
    state,
    notes: rest
      .slice(hasState ? 1 : 0)
      .filter((note) => note !== '')
      .map(unarmourCell),
    line,
  }
}
