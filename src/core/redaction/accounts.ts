import { remainder } from './checksums.ts'
import type { Finding } from './finding.ts'
import { wordEnd, wordStart } from './word-edge.ts'

// How many letters and digits an IBAN has, by country: the SWIFT registry, release 99.
const lengths = new Map<string, number>(
  Object.entries({
    AD: 24,
    AE: 23,
    AL: 28,
    AT: 20,
    AZ: 28,
    BA: 20,
    BE: 16,
    BG: 22,
    BH: 22,
    BI: 27,
    BR: 29,
    BY: 28,
    CH: 21,
    CR: 22,
    CY: 28,
    CZ: 24,
    DE: 22,
    DJ: 27,
    DK: 18,
    DO: 28,
    EE: 20,
    EG: 29,
    ES: 24,
    FI: 18,
    FK: 18,
    FO: 18,
    FR: 27,
    GB: 22,
    GE: 22,
    GI: 23,
    GL: 18,
    GR: 27,
    GT: 28,
    HN: 28,
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IQ: 23,
    IS: 26,
    IT: 27,
    JO: 30,
    KW: 30,
    KZ: 20,
    LB: 28,
    LC: 32,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    LY: 25,
    MC: 27,
    MD: 24,
    ME: 22,
    MK: 19,
    MN: 20,
    MR: 27,
    MT: 31,
    MU: 30,
    NI: 28,
    NL: 18,
    NO: 15,
    OM: 23,
    PK: 24,
    PL: 28,
    PS: 29,
    PT: 25,
    QA: 29,
    RO: 24,
    RS: 22,
    RU: 33,
    SA: 24,
    SC: 31,
    SD: 18,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    SO: 23,
    ST: 25,
    SV: 28,
    TL: 23,
    TN: 24,
    TR: 26,
    UA: 29,
    VA: 22,
    VG: 24,
    XK: 20,
    YE: 30,
  }),
)

const head = new RegExp(`${wordStart}[a-z]{2}[ -]?\\d{2}(?=[ -]?[a-z\\d])`, 'giu')
const goesOn = new RegExp(`^(?!${wordEnd})`, 'u')

/** IBANs, in groups or not. One that was mistyped still says whose it is: its digits are enough. */
export function* findAccounts(text: string): Generator<Finding> {
  for (const { 0: found, index } of text.matchAll(head)) {
    const country = found.slice(0, 2).toUpperCase()
    const length = lengths.get(country)
    if (length === undefined) continue
    const end = findEnd(text, index, length)
    if (end === undefined) continue
    const iban = text.slice(index, end).replaceAll(/[ -]/g, '').toUpperCase()
    const digits = iban.match(/\d/g)?.length ?? 0
    if (digits >= (isIban(iban) ? 10 : 12)) yield { kind: 'account', start: index, end }
  }
}

/** Behind so many letters and digits with at most one blank or dash between two; undefined where a word goes on. */
function findEnd(text: string, start: number, length: number): number | undefined {
  let index = start
  for (let count = 0; count < length; index += 1) {
    const character = text[index] ?? ''
    if (/[a-z\d]/i.test(character)) count += 1
    else if (!/[ -]/.test(character) || !/[a-z\d]/i.test(text[index + 1] ?? '')) return undefined
  }
  return goesOn.test(text.slice(index, index + 1)) ? undefined : index
}

/** ISO 13616: the first four characters behind the others, letters as two digits, modulo 97. */
function isIban(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)]
    .map((character) => Number.parseInt(character, 36))
    .join('')
  return remainder(digits, 97) === 1
}
