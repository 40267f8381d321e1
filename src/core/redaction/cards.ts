import { isLuhn } from './checksums.ts'

/**
 * True of the digits of a payment card: 13 to 19 with a right check digit, of an industry that issues cards
 * (ISO/IEC 7812: 2 to 6, and 9 for national schemes).
 */
export function isCard(digits: string): boolean {
  return /^[2-69]\d{12,18}$/.test(digits) && isLuhn(digits)
}
