import { recordWords, recordWordsUnspaced } from './cue-words.ts'
import { findPattern, type Finding } from './finding.ts'
import { withoutAmounts } from './harmless-numbers.ts'
import { wordEnd, wordStart } from './word-edge.ts'

const pattern = (source: string, flags = 'giu'): RegExp =>
  new RegExp(`${wordStart}${source}${wordEnd}`, flags)

const guid = pattern('\\{?[\\da-f]{8}-(?:[\\da-f]{4}-){3}[\\da-f]{12}\\}?')
const oneWord = pattern('[a-z\\d]{12,}')
const keyed = pattern('(?:[a-z]{0,20}id|oid|guid)=([a-z\\d{}-]{2,40})')
const coded = pattern('(?<!-)[A-Z]{1,5}-(?:\\d{2,4}[-/])?\\d{4,12}(?:-[A-Z\\d]{2,8})?', 'gu')
const marks =
  `(?:#|${wordStart}(?:no|nr|n[°º]|n\\.[°º]|nº|num|núm|№)\\.?|${wordStart}n\\.|` +
  `${wordStart}(?:number|nummer|numéro|número|numero|numer|ids?|[a-z]{1,30}nummer)|番号|رقم)`
const numbered = new RegExp(
  `${marks}[ :=]{0,3}#?[ ]?([a-z]{0,4}-?\\d[\\d-]{1,17}\\d)${wordEnd}(?![.,:]\\d|[ /]\\d{2})`,
  'giu',
)
const named = new RegExp(
  `(?:${wordStart}(?:${recordWords})|${recordWordsUnspaced})[ :]{0,2}(\\d{5,12})${wordEnd}(?![.,:]\\d)`,
  'giu',
)

// Codes that stand for a norm, a release or a fault, and for no record.
const publicCodes =
  /^(?:ISO|IEC|DIN|EN|IEEE|RFC|CVE|KB|ORA|ERR|SQL|HTTP|HTTPS|UTF|WIN|MS|TS|PCI|SOC|NIST|ECMA|XRM|SP|CU|FY|BC|AL|AS)-/
const faultBefore =
  /(?:error|err|fehler|erreur|errore|fout|erro|błąd|エラー|خطأ|step|schritt|paso|phase)[ :]{0,3}$/iu

/** Ids of records: those that CRMs make, and numbers that a word or a sign says to be one. */
export function* findRecordIds(text: string): Generator<Finding> {
  yield* findPattern('record-id', text, guid)
  yield* findPattern('record-id', text, oneWord, isMadeId)
  yield* findPattern('record-id', text, keyed)
  yield* findPattern('record-id', text, coded, (code) => !publicCodes.test(code))
  const uncounted = withoutAmounts(text)
  yield* findPattern('record-id', uncounted, named)
  for (const match of uncounted.matchAll(numbered)) {
    const number = match[1] ?? ''
    if (number.replaceAll(/\D/g, '').length < 3) continue
    if (faultBefore.test(text.slice(Math.max(0, match.index - 20), match.index))) continue
    const end = match.index + match[0].length
    yield { kind: 'record-id', start: end - number.length, end }
  }
}

/**
 * True of letters and digits in turns, as no word has them: the 15 or 18 characters of Salesforce, the 17 of EspoCRM,
 * hexadecimal ids of any database. A name with a year or a version in it has its digits together.
 */
function isMadeId(word: string): boolean {
  const runs = word.match(/\d+/g)?.length ?? 0
  if (runs === 0 || !/[a-z]/i.test(word)) return false
  if (isSalesforceId(word)) return true
  if (/^[\da-f]+$/i.test(word)) return runs >= 2
  return word.length >= 15 && runs >= 2
}

/**
 * True of 18 characters of which the last three say which of the first fifteen are capitals.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm
 */
export function isSalesforceId(word: string): boolean {
  if (!/^[a-z\d]{15}[A-Z0-5]{3}$/i.test(word)) return false
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'
  const suffix = [0, 5, 10].map((from) => {
    const capitals = [...word.slice(from, from + 5)].map((sign, bit) => (/[A-Z]/.test(sign) ? 1 << bit : 0))
    return signs[capitals.reduce((sum, bit) => sum + bit, 0)]
  })
  return suffix.join('') === word.slice(15).toUpperCase()
}
