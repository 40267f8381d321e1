import { currencyPattern, unitsBehind } from './cue-words.ts'
import { wordStart } from './word-edge.ts'

/** What takes the place of a number that says nothing about anybody, while the others are looked for. */
const filler = '\ue000'

const year = '(?:19|20)\\d{2}'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const grouped = "\\d{1,3}(?:[ .,']\\d{3}){1,4}(?:[.,]\\d{1,2})?"
const amount = `(?:${grouped}|\\d{1,12}(?:[.,]\\d{1,4})?)`
const start = `${wordStart}(?<![+(]|\\d[.,/-])`
// Where a blank may group digits, the group in front must not be one of them.
const apart = `${start}(?<!\\d )`
const end = '(?![\\p{N}]|[.,/-]\\d)'

// None of these may begin or end inside a longer number.
const amounts = toPatterns([
  `${wordStart}(?:${currencyPattern}) ?-?${amount}${end}`,
  `${apart}${amount} ?(?=${unitsBehind})`,
])

// Dates, times, quantities and versions.
const others = toPatterns([
  `${start}${year}[-/.]${month}[-/.]${day}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?${end}`,
  `${start}${day}\\.[ ]?${month}\\.[ ]?(?:${year}|\\d{2})?${end}`,
  `${start}(?:${day}[-/]${month}|${month}[-/]${day})[-/](?:${year}|\\d{2})${end}`,
  `${start}${year}(?:${month.replace('0?', '0')})(?:0[1-9]|[12]\\d|3[01])${end}`,
  `${start}${year} ?[-/] ?(?:${year}|\\d{2})${end}`,
  `${start}\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?- ?\\d{1,2}:\\d{2})?${end}`,
  `${start}\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?${end}`,
  `${start}\\d{1,3}(?:\\.\\d{3}){1,4},\\d{1,2}${end}`,
  `${apart}[1-9]\\d{0,2}(?:[ .']\\d{3})+?(?<=000)${end}(?! \\d)`,
  `${apart}[1-9]\\d?(?:[ .']\\d{3}){1,2}${end}(?! \\d)`,
  `${apart}[1-9]\\d{2}[ .']\\d{3}${end}(?! \\d)`,
  `${apart}[1-9]\\d{0,5}0{3,9}${end}(?! \\d)`,
  `${apart}\\d{1,12}[.,]\\d{1,2}${end}(?![ ]\\d)`,
  // A version has a group of one digit, which no phone that is written with dots has; or a `v` in front.
  `${wordStart}(?:v|ver|version|release|build)\\.? ?\\d{1,9}(?:\\.\\d{1,9}){0,4}${end}`,
  `${start}(?=\\d{1,6}(?:\\.\\d{1,6}){2,4}${end})(?:\\d{1,6}\\.){0,3}\\d(?:\\.\\d{1,6}){0,3}${end}`,
])

/** The same text, as long as before, without the numbers that name nobody. */
export function withoutHarmlessNumbers(text: string): string {
  return blank(withoutAmounts(text), others)
}

/** The same text, as long as before, without money, shares and what a unit stands beside. */
export function withoutAmounts(text: string): string {
  return blank(text, amounts)
}

function blank(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (rest, pattern) => rest.replaceAll(pattern, (match) => filler.repeat(match.length)),
    text,
  )
}

function toPatterns(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(source, 'giu'))
}
