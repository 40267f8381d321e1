import { armourCell } from './exchange/armour-cell.ts'

/**
 * Rows as CSV by RFC 4180: comma, CRLF, quotes doubled. A cell that a spreadsheet would run as a formula is
 * disarmed with a leading apostrophe, because questions come from people and files get opened by others.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return formatCsv([header, ...rows].map((row) => row.map(armourCell)))
}

/** Rows as CSV, each cell as it is: only for what was disarmed already. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
