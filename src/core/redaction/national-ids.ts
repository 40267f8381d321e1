import { isLuhn, isMod11And10, remainder, weightedSum } from './checksums.ts'

/** A country's number of a person or a firm. */
export interface NationalId {
  /** ISO 3166 country and the number's usual name. */
  readonly name: string
  /** The whole number as it may be written, from its first to its last character. */
  readonly pattern: string
  /** Judges the letters (upper case) and digits alone. */
  readonly isValid: (compact: string) => boolean
}

const always = (): boolean => true
const controlLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Numbers with letters among them, or with a form of their own that no phone and no quantity has. */
export const writtenIds: readonly NationalId[] = [
  {
    name: 'ES DNI, NIE',
    pattern: '(?:\\d{2}\\.?\\d{3}\\.?\\d{3}|[XYZ][ -]?\\d{7})[ -]?[A-HJ-NP-TV-Z]',
    isValid: (compact) => {
      const digits = compact.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)))
      return controlLetters[Number(digits) % 23] === compact.at(-1)
    },
  },
  {
    // Where two persons would share one, digits are written as letters (omocodia).
    name: 'IT codice fiscale',
    pattern: `[A-Z]{3} ?[A-Z]{3} ?[\\dL-NP-V]{2}[A-EHLMPRST][\\dL-NP-V]{2} ?[A-Z][\\dL-NP-V]{3}[A-Z]`,
    isValid: isCodiceFiscale,
  },
  { name: 'GB NINO', pattern: '[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\\d{2}){3} ?[A-D]', isValid: always },
  { name: 'US SSN', pattern: '(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}', isValid: always },
  {
    name: 'BR CPF',
    pattern: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}',
    isValid: always,
  },
  {
    // From 2026 on with letters among the first twelve.
    name: 'BR CNPJ',
    pattern: '[A-Z\\d]{2}\\.[A-Z\\d]{3}\\.[A-Z\\d]{3}\\/[A-Z\\d]{4}-\\d{2}',
    isValid: always,
  },
  {
    name: 'DE Rentenversicherungsnummer',
    pattern: '\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}',
    isValid: isPensionNumber,
  },
  {
    name: 'DE Personalausweis',
    pattern: '[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ\\d]{8}\\d',
    isValid: (compact) => /\d.*\d/.test(compact) && isDocumentNumber(compact),
  },
  {
    name: 'PL dowód osobisty',
    pattern: '[A-Z]{3} ?\\d{6}',
    isValid: isPolishCard,
  },
  {
    name: 'FR NIR',
    pattern: '[12] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3}(?: ?\\d{2})?',
    isValid: isNir,
  },
]

/** Numbers of digits alone, which their check digit tells from others. */
export const numericIds: readonly (NationalId & { readonly digits: number })[] = [
  numeric('DE Steuer-Identifikationsnummer', 11, (id) => id[0] !== '0' && isMod11And10(id)),
  numeric('PL PESEL', 11, isPesel),
  numeric('PL NIP', 10, (id) => weightedSum(id, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(id[9])),
  numeric('NL BSN', 9, (id) => weightedSum(id, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0),
  numeric('GB NHS number', 10, isNhs),
  numeric('BR CPF', 11, (id) => hasCheckDigits(id, [10, 9, 8, 7, 6, 5, 4, 3, 2])),
  numeric('BR CNPJ', 14, (id) => hasCheckDigits(id, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])),
  numeric('JP My Number', 12, isMyNumber),
  numeric('SA national id', 10, (id) => /^[12]/.test(id) && isLuhn(id)),
  // The number's own check digit is not published; century, date of birth and governorate are.
  numeric('EG national id', 14, (id) =>
    /^[23]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:0[1-4]|1[1-9]|2[1-9]|3[1-5]|88)/.test(id),
  ),
  numeric('AE Emirates ID', 15, (id) => id.startsWith('784') && isLuhn(id)),
  numeric('FR NIR', 15, isNir),
]

function numeric(
  name: string,
  digits: number,
  isValid: (compact: string) => boolean,
): NationalId & { readonly digits: number } {
  return { name, digits, pattern: `\\d{${digits}}`, isValid }
}

// Ministerial decree of 23 December 1976: odd places count by this table, even places by their value.
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
]

function isCodiceFiscale(compact: string): boolean {
  if (!/\d/.test(compact)) return false
  const sum = [...compact.slice(0, 15)].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
    return total + (index % 2 === 0 ? (oddValues[value] ?? 0) : value)
  }, 0)
  return compact.charCodeAt(15) - 65 === sum % 26
}

/** Control key: 97 less the remainder; without it, thirteen digits of sex, year, month and place. */
function isNir(compact: string): boolean {
  const month = Number(compact.slice(3, 5))
  if (compact.length < 13 || !((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50))
    return false
  if (compact.length < 15) return compact.length === 13
  // Corsica's 2A and 2B count as 19 and 18.
  const digits = compact.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - remainder(digits, 97) === Number(compact.slice(13))
}

/** § 147 SGB VI and VKVV § 4: the letter as two digits, weights by place, digit sums. */
function isPensionNumber(compact: string): boolean {
  const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0')
  const digits = `${compact.slice(0, 8)}${letter}${compact.slice(9, 11)}`
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => {
    const product = weight * Number(digits[index])
    return total + Math.floor(product / 10) + (product % 10)
  }, 0)
  return sum % 10 === Number(compact[11])
}

/** ICAO 9303-3, 4.9: weights 7, 3, 1, letters from ten on. */
function isDocumentNumber(compact: string): boolean {
  const sum = [...compact.slice(0, 9)].reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * ([7, 3, 1][index % 3] ?? 0),
    0,
  )
  return sum % 10 === Number(compact[9])
}

function isPolishCard(compact: string): boolean {
  const values = [...compact].map((character) => Number.parseInt(character, 36))
  const sum = [7, 3, 1, 0, 7, 3, 1, 7, 3].reduce(
    (total, weight, index) => total + weight * (values[index] ?? 0),
    0,
  )
  return sum % 10 === values[3]
}

function isPesel(id: string): boolean {
  const month = Number(id.slice(2, 4)) % 20
  const day = Number(id.slice(4, 6))
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    weightedSum(id, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  )
}

function isNhs(id: string): boolean {
  const check = 11 - (weightedSum(id, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)
  return check !== 10 && check % 11 === Number(id[9])
}

function isMyNumber(id: string): boolean {
  const rest = weightedSum(id, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return (rest <= 1 ? 0 : 11 - rest) === Number(id[11])
}

/** Two check digits modulo 11, the second over the first as well. */
function hasCheckDigits(id: string, weights: readonly number[]): boolean {
  if (/^(\d)\1+$/.test(id)) return false
  const check = (weights: readonly number[]): number => {
    const rest = weightedSum(id, weights) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  const first = weights.length
  const second = [(weights[0] ?? 0) + 1, ...weights]
  return check(weights) === Number(id[first]) && check(second) === Number(id[first + 1])
}
