import { readCsvRows } from '../../contract/csv-rows.ts'
import { formatCsv } from '../../core/csv.ts'
import type { FileReading } from '../../core/exchange/file-reading.ts'
import { readXliff } from '../../core/exchange/read-xliff.ts'
import { readTranslationTable, toTranslationTable } from '../../core/exchange/translation-table.ts'
import { takeTranslation, type Translation } from '../../core/exchange/translation.ts'
import { writeXliff } from '../../core/exchange/write-xliff.ts'
import type { Pack } from '../../core/pack.ts'
import { readChosenFile } from './read-file.ts'

/** The ways in which a translation goes out, by the ending of the file. */
export type TranslationForm = 'xlf' | 'csv'

/** The file that a translator is given. */
export function makeTranslationFile(
  pack: Pack,
  pair: Pick<Translation, 'from' | 'to'>,
  form: TranslationForm,
): { readonly name: string; readonly text: string } {
  const translation = takeTranslation(pack, pair)
  const version = `${pack.id}-${pack.version}`
  return {
    name: `${version}-${pair.to}.${form}`,
    text: form === 'csv' ? formatCsv(toTranslationTable(translation)) : writeXliff(translation, version),
  }
}

/** Reads what came back, by the ending of its name. */
export async function readTranslationFile(file: File): Promise<FileReading<Translation>> {
  const reading = await readChosenFile(file)
  if (!reading.ok) return reading
  if (!file.name.toLowerCase().endsWith('.csv')) return readXliff(reading.value)
  const rows = readCsvRows(reading.value)
  return rows.ok ? readTranslationTable(rows.value) : rows
}
