import { isCard } from './cards.ts'
import { harmlessCue, phoneCue } from './cue-words.ts'
import type { Finding, RedactedKind } from './finding.ts'
import { withoutHarmlessNumbers } from './harmless-numbers.ts'
import { numericIds, writtenIds } from './national-ids.ts'
import { wordEnd, wordStart } from './word-edge.ts'

// Groups of digits with at most three signs between two of them, and an extension.
const run = new RegExp(
  `${wordStart}(?:\\+ ?|\\( ?\\+? ?)?\\d+(?:[ .()/-]{1,3}\\d+){0,12}` +
    '(?: ?(?:x|ext\\.?|durchwahl|poste|int\\.?|ramal|wew\\.?) ?\\d{1,5})?(?!\\p{N})',
  'giu',
)

const written = writtenIds.map(
  ({ pattern, isValid }) =>
    ({
      pattern: new RegExp(`${wordStart}(?<!\\.)${pattern}${wordEnd}(?![.-]\\d)`, 'giu'),
      isValid,
    }) as const,
)

/** National ids that letters or a form of their own give away. */
export function* findWrittenIds(text: string): Generator<Finding> {
  for (const { pattern, isValid } of written) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (isValid(found.toUpperCase().replaceAll(/[^A-Z\d]/g, '')))
        yield { kind: 'national-id', start: index, end: index + found.length }
    }
  }
}

/**
 * Cards, national ids, phones and every other number that is too long to be a quantity. Dates, times, money, versions
 * and error codes stay; so does what has six digits or fewer and nothing that makes it a phone.
 */
export function* findNumbers(text: string): Generator<Finding> {
  const rest = withoutHarmlessNumbers(text)
  // A number that is said to be a phone is one, whatever else it looks like.
  for (const { 0: found, index } of text.matchAll(run)) {
    const digits = found.replaceAll(/\D/g, '')
    const isCalled = digits.length >= 5 && digits.length <= 15 && phoneCue.test(before(text, index))
    if (isCalled && !isHarmless(rest, index, found))
      yield { kind: 'phone', start: index, end: index + found.length }
  }
  for (const { 0: found, index } of rest.matchAll(run)) {
    const kind = judgeRun(found, before(text, index))
    if (kind !== undefined) yield { kind, start: index, end: index + found.length }
  }
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 40), index)
}

/** True when a date, a time, or money was read in some of it: "call at 10:30 on 29.11.2026". */
function isHarmless(rest: string, index: number, found: string): boolean {
  return rest.slice(index, index + found.length) !== found && /[:,.€$£%]|^\d{1,2}\D/.test(found)
}

function judgeRun(found: string, before: string): RedactedKind | undefined {
  const digits = found.replace(/ ?[a-z].*$/i, '').replaceAll(/\D/g, '')
  if (digits.length < 6) return undefined
  if (!found.startsWith('+') && digits.length <= 10 && harmlessCue.test(before)) return undefined
  if (isCard(digits)) return 'card'
  if (isPhone(found, digits)) return 'phone'
  if (numericIds.some((id) => id.digits === digits.length && id.isValid(digits))) return 'national-id'
  if (/^[(+0]|[ ./()-]/.test(found) && digits.length <= 15) return 'phone'
  return digits.length >= 7 ? 'number' : undefined
}

/** True of what is written as phones alone are: with a plus, a zero in front, or an area code in brackets. */
function isPhone(found: string, digits: string): boolean {
  if (digits.length > 15) return false
  if (/^[+(]/.test(found)) return digits.length >= 7
  return /^00?[1-9]/.test(found) && digits.length <= 13 && /[ ./()-]/.test(found)
}
