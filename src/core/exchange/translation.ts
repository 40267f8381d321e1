import type { LocalizedText } from '../locale.ts'
import { parseMarkdown } from '../markdown.ts'
import type { Pack } from '../pack.ts'
import { listTextUnits, type TextUnit } from './text-units.ts'

/** How far a translation is, in XLIFF's words. */
export const translationStates = ['initial', 'translated', 'reviewed', 'final'] as const

/** How far a translation is. */
export type TranslationState = (typeof translationStates)[number]

/** What is known of one text in one language besides the text. */
export interface TranslationMark {
  readonly state: TranslationState
  /** A hash of the original that was translated: when it is another now, the translation is outdated. */
  readonly of: string
  readonly notes?: readonly string[] | undefined
}

/** Marks by language and text unit. */
export type TranslationMarks = Readonly<Record<string, Readonly<Record<string, TranslationMark>>>>

/** A translation from one language into another, as it goes out to a translator and comes back. */
export interface Translation {
  readonly from: string
  readonly to: string
  readonly entries: readonly TranslationEntry[]
}

/** One text of a translation. */
export interface TranslationEntry {
  /** The text unit's. */
  readonly id: string
  readonly source: string
  /** Absent where nobody has translated it. */
  readonly target?: string | undefined
  readonly state: TranslationState
  readonly notes: readonly string[]
  /** Where it stands in the file that it was read from, from 1. */
  readonly line?: number | undefined
}

/** Something of a file that was not taken. */
export interface Refused {
  /** From 1; absent where it is the whole file. */
  readonly line?: number | undefined
  readonly reason: string
}

/** How one text stands in one language. */
export interface TextStatus {
  readonly unit: TextUnit
  /** Empty for a text that the original has not either. */
  readonly source: string
  readonly target: string | undefined
  /** *missing* is not there; *outdated* was made of an original that is another now. */
  readonly status: TranslationState | 'missing' | 'outdated'
  readonly notes: readonly string[]
}

/** How every text of the pack that has an original in `from` stands in the language `to`. */
export function listTextStatuses(
  pack: Pack,
  { from, to }: Pick<Translation, 'from' | 'to'>,
): readonly TextStatus[] {
  return listTextUnits(pack).flatMap((unit) => {
    const source = unit.text[from]
    if (source === undefined) return []
    const target = unit.text[to]
    const mark = findMark(pack, to, unit.id)
    const isOutdated = mark !== undefined && mark.of !== hashText(source)
    const status = target === undefined ? 'missing' : isOutdated ? 'outdated' : (mark?.state ?? 'translated')
    return [{ unit, source, target, status, notes: mark?.notes ?? [] }]
  })
}

/** How many of the texts are there and up to date, of how many. */
export function measureTranslation(statuses: readonly TextStatus[]): {
  readonly done: number
  readonly of: number
} {
  const done = statuses.filter(({ status }) => isDone(status)).length
  return { done, of: statuses.length }
}

/** True for a text that needs nobody any more: one that is there, of the original as it is, and no mere proposal. */
export function isDone(status: TextStatus['status']): boolean {
  return status !== 'missing' && status !== 'outdated' && status !== 'initial'
}

/** What a translator is given: every text that has an original, with what there is of it already. */
export function takeTranslation(pack: Pack, pair: Pick<Translation, 'from' | 'to'>): Translation {
  return {
    ...pair,
    entries: listTextStatuses(pack, pair).map(({ unit, source, target, status, notes }) => ({
      id: unit.id,
      source,
      target,
      state: status === 'missing' || status === 'outdated' ? 'initial' : status,
      notes,
    })),
  }
}

/** What a translation that came back changes in a pack. */
export interface TranslationChange {
  /** The whole texts by unit, with the new language in them. */
  readonly texts: ReadonlyMap<string, LocalizedText>
  /** All marks of the pack as they are then. */
  readonly marks: TranslationMarks
  readonly refused: readonly Refused[]
}

/**
 * Puts a translation that came back beside the pack: what is new in it, and what of it is refused. An entry that says
 * what the pack says changes nothing; one without a target takes nothing away. Of an original that was changed while
 * the translation was away the translation is taken, and is outdated.
 */
export function bringBack(pack: Pack, translation: Translation): TranslationChange {
  const units = new Map(listTextUnits(pack).map((unit) => [unit.id, unit]))
  const out = new Map(takeTranslation(pack, translation).entries.map((entry) => [entry.id, entry]))
  const texts = new Map<string, LocalizedText>()
  const marks: Record<string, TranslationMark> = { ...pack.translations?.[translation.to] }
  const refused: Refused[] = []
  for (const entry of translation.entries) {
    const unit = units.get(entry.id)
    const reason = unit === undefined ? `the pack has no text ${quote(entry.id)}` : findFault(entry, unit)
    if (unit === undefined || reason !== undefined) {
      refused.push({ line: entry.line, reason: reason ?? '' })
      continue
    }
    if (isSame(entry, out.get(entry.id))) continue
    const { target, state, notes, source } = entry
    const before = unit.text[translation.to]
    if (target === undefined && before !== undefined) continue
    if (target !== undefined && target !== before)
      texts.set(entry.id, { ...unit.text, [translation.to]: target })
    marks[entry.id] = { state, of: hashText(source), ...(notes.length === 0 ? {} : { notes }) }
  }
  return {
    texts,
    marks:
      Object.keys(marks).length === 0
        ? (pack.translations ?? {})
        : { ...pack.translations, [translation.to]: marks },
    refused,
  }
}

/**
 * The pack's marks once somebody wrote one text, or said that it is right, over the original as it is; of a text that was
 * taken away nothing is left.
 */
export function markText(
  pack: Pack,
  { from, to }: Pick<Translation, 'from' | 'to'>,
  { id, text }: TextUnit,
): TranslationMarks {
  const { [id]: before, ...others } = pack.translations?.[to] ?? {}
  if ((text[to] ?? '') === '') return { ...pack.translations, [to]: others }
  const of = hashText(text[from] ?? '')
  const mark = {
    ...(before?.notes === undefined ? {} : { notes: before.notes }),
    state: 'translated',
    of,
  } as const
  return { ...pack.translations, [to]: { ...others, [id]: mark } }
}

/** Eight hexadecimal digits that change when the text does (FNV-1a, 32 bits): kept in packs, so it never changes itself. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

function findMark(pack: Pack, to: string, id: string): TranslationMark | undefined {
  const marks = pack.translations?.[to]
  return marks !== undefined && Object.hasOwn(marks, id) ? marks[id] : undefined
}

/** As the pack's schema has it. */
const notesAtMost = 20
const noteLengthAtMost = 1_000

function findFault({ target, notes }: TranslationEntry, unit: TextUnit): string | undefined {
  if (notes.length > notesAtMost) return `${quote(unit.id)}: ${notes.length} notes, at most ${notesAtMost}`
  if (notes.some(({ length }) => length === 0 || length > noteLengthAtMost))
    return `${quote(unit.id)}: a note is empty, or has more than ${noteLengthAtMost} characters`
  if (target === undefined) return undefined
  if (target.length > unit.lengthAtMost)
    return `${quote(unit.id)}: ${target.length} characters, at most ${unit.lengthAtMost}`
  if (!unit.isMarkdown) return undefined
  const parsed = parseMarkdown(target)
  return parsed.ok ? undefined : `${quote(unit.id)}: ${parsed.detail ?? parsed.error}`
}

function isSame(entry: TranslationEntry, out: TranslationEntry | undefined): boolean {
  return (
    out !== undefined &&
    entry.target === out.target &&
    entry.state === out.state &&
    JSON.stringify(entry.notes) === JSON.stringify(out.notes)
  )
}

function quote(id: string): string {
  return JSON.stringify(id)
}
