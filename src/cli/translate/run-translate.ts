import { writeFile } from 'node:fs/promises'
import { readCsvRows } from '../../contract/csv-rows.ts'
import { formatCsv } from '../../core/csv.ts'
import { describeRefused, type FileReading } from '../../core/exchange/file-reading.ts'
import { readXliff } from '../../core/exchange/read-xliff.ts'
import { withTexts } from '../../core/exchange/text-units.ts'
import { readTranslationTable, toTranslationTable } from '../../core/exchange/translation-table.ts'
import {
  bringBack,
  listTextStatuses,
  measureTranslation,
  takeTranslation,
  type Translation,
} from '../../core/exchange/translation.ts'
import { writeXliff } from '../../core/exchange/write-xliff.ts'
import type { Pack } from '../../core/pack.ts'
import { requirePack, writePack } from '../pack-file.ts'
import { parseOptions, requireOnePack } from '../parse-options.ts'
import { readLimited } from '../read-limited.ts'
import { UsageError, type Surroundings } from '../surroundings.ts'

/** How `fingerpost translate` is called. */
export const translateUsage = `fingerpost translate PACK
fingerpost translate PACK --to LANGUAGE --out FILE [--from LANGUAGE]
fingerpost translate PACK --in FILE [--save PACK]

  PACK            alone: how far each of its languages is
  --to LANGUAGE   the language to translate into, as fr or pt-BR
  --from LANGUAGE the language to translate from (the pack's own)
  --out FILE      what a translator is given: XLIFF 2.0, or a table where it ends in .csv
  --in FILE       what came back; what is refused of it is said by line, and the rest is taken
  --save PACK     where the pack is written with it, as its next version (over the pack)
  Answers 0; 1 where something was refused.`

const known = {
  to: { type: 'string' },
  from: { type: 'string' },
  out: { type: 'string' },
  in: { type: 'string' },
  save: { type: 'string' },
} as const

/** Gives a pack's texts to a translator, takes them back, or says how far each language is. */
export async function runTranslate(args: readonly string[], { print }: Surroundings): Promise<number> {
  const { values, positionals } = parseOptions(args, known)
  const path = requireOnePack(positionals)
  const pack = await requirePack(path)
  if (values.in !== undefined) return bringIn(pack, values.in, values.save ?? path, print)
  const from = values.from ?? pack.defaultLocale
  if (values.out === undefined) {
    if (values.to !== undefined) throw new UsageError('--to needs --out FILE')
    for (const to of Object.keys(pack.title).filter((locale) => locale !== from))
      print(describe(pack, from, to))
    return 0
  }
  if (values.to === undefined || values.to === from) throw new UsageError('--to LANGUAGE is missing')
  const translation = takeTranslation(pack, { from, to: values.to })
  const isTable = values.out.toLowerCase().endsWith('.csv')
  // The mark by which spreadsheets know that it is UTF-8.
  const text = isTable
    ? `\ufeff${formatCsv(toTranslationTable(translation))}`
    : writeXliff(translation, `${pack.id}-${pack.version}`)
  await writeFile(values.out, text)
  print(`${describe(pack, from, values.to)}; ${translation.entries.length} texts in ${values.out}`)
  return 0
}

async function bringIn(
  pack: Pack,
  file: string,
  save: string,
  print: Surroundings['print'],
): Promise<number> {
  const reading = readTranslation(file, await readLimited(file))
  for (const refused of reading.refused) print(`${file}: ${describeRefused(refused)}`)
  if (!reading.ok) return 1
  const { texts, marks, refused } = bringBack(pack, reading.value)
  for (const one of refused) print(`${file}: ${describeRefused(one)}`)
  const next = { ...withTexts(pack, texts), translations: marks, version: pack.version + 1 }
  await writePack(save, next)
  const { from, to } = reading.value
  print(`${texts.size} texts taken; ${describe(next, from, to)}; ${save} is version ${next.version}`)
  return refused.length + reading.refused.length > 0 ? 1 : 0
}

function readTranslation(file: string, text: string): FileReading<Translation> {
  if (!file.toLowerCase().endsWith('.csv')) return readXliff(text)
  const rows = readCsvRows(text)
  return rows.ok ? readTranslationTable(rows.value) : rows
}

function describe(pack: Pack, from: string, to: string): string {
  const statuses = listTextStatuses(pack, { from, to })
  const { done, of } = measureTranslation(statuses)
  const count = (status: string): number => statuses.filter((one) => one.status === status).length
  return `${to}: ${done} of ${of} texts, ${count('missing')} missing, ${count('outdated')} outdated, ${count('initial')} to be looked at`
}
