/**
 * Rows as CSV by RFC 4180: comma, CRLF, quotes doubled. A cell that a spreadsheet would run as a formula is
 * disarmed with a leading apostrophe, because questions come from people and files get opened by others.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n') + '\r\n'
}

function toCell(text: string): string {
  const disarmed = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed
}
