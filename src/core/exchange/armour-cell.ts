// A spreadsheet runs a cell that begins like this as a formula; after a semicolon, a tab or a line break too, because
// half of Europe's spreadsheets begin a cell there.
// The space between is that of one line, so that each such place can be told again by itself.
const openings = /(^|[;\t\r\n])('*)(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/gu
const armoured = /(^|[;\t\r\n])'('*)(?=[^\S\t\r\n]*[=+\-@＝＋－＠])/gu

/** A text as no spreadsheet runs it: an apostrophe before each place where a formula could begin. */
export function armourCell(text: string): string {
  return text.replaceAll(openings, "$1'$2")
}

/** The text again, without those apostrophes; a cell that had none is as it was. */
export function unarmourCell(cell: string): string {
  return cell.replaceAll(armoured, '$1$2')
}

/**
 * Why a cell of a file from outside is not taken: it begins like a formula. An apostrophe in front makes it a text, and
 * the mark of a Markdown list (`- `, `+ `) is none.
 */
export function findFormula(cell: string): string | undefined {
  const sign = /^\s*([=+\-@＝＋－＠])/u.exec(cell)?.[1]
  if (sign === undefined || /^\s*[-+] /.test(cell)) return undefined
  return `begins like a formula (${sign}): an apostrophe in front of it makes it a text`
}
