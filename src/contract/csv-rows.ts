import Papa from 'papaparse'
import { isAllowedSize, tooLargeFile, type FileReading } from '../core/exchange/file-reading.ts'
import type { Refused } from '../core/exchange/translation.ts'

/** One row of a table from outside. */
export interface CsvRow {
  /** Where it begins in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** More rows than any pack has texts. */
const rowsAtMost = 100_000

/**
 * Reads CSV as RFC 4180 has it, and what spreadsheets make of it: a semicolon or a tab between cells, a byte order mark.
 * Rows that are empty are left out. A quote that is never closed refuses the file.
 */
export function readCsvRows(text: string): FileReading<readonly CsvRow[]> {
  if (!isAllowedSize(text.length)) return { ok: false, refused: [tooLargeFile(text.length)] }
  const source = text.replace(/^\ufeff/, '')
  const newline = findRowEnd(source)
  const rows: CsvRow[] = []
  const refused: Refused[] = []
  let [line, read] = [1, 0]
  Papa.parse<string[]>(source, {
    delimiter: guessDelimiter(source),
    newline,
    step({ data, errors, meta }, parser) {
      for (const { message } of errors) refused.push({ line, reason: message.toLowerCase() })
      if (data.some((cell) => cell !== '')) rows.push({ line, cells: data })
      line += source.slice(read, meta.cursor).match(/\r\n|\r|\n/g)?.length ?? 0
      read = meta.cursor
      if (rows.length > rowsAtMost) {
        refused.push({ line, reason: `more than ${rowsAtMost} rows` })
        parser.abort()
      }
    },
  })
  return refused.length > 0 ? { ok: false, refused } : { ok: true, value: rows, refused: [] }
}

/** What stands most often between the names of the columns. */
function guessDelimiter(source: string): string {
  const head = (source.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const count = (sign: string): number => head.split(sign).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}

/** What ends the first row, and so each: within quotes a break is the cell's. */
function findRowEnd(source: string): '\r\n' | '\n' | '\r' {
  const head = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\n|\r)/.exec(source.slice(0, 10_000))?.[1]
  return head === '\r\n' || head === '\r' ? head : '\n'
}
