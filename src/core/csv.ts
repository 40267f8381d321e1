/**
 * Rows as CSV by RFC 4180: comma, CRLF, quotes doubled. A cell that a spreadsheet would run as a formula is
 * disarmed with a leading apostrophe, because questions come from people and files get opened by others.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n') + '\r\n'
}

function toCell(text: string): string {
  // After a semicolon or tab too: half of Europe's spreadsheets begin a cell there.
  const disarmed = text.replaceAll(/(^|[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/gu, "$1'")
  return /[",;\t\r\n]/.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed
}
