// Check digits, each over a string of digits. Of the sources, the standard is named where there is one.

/** ISO/IEC 7812-1, annex B: payment cards and many national ids. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** The remainder of a number of any length. */
export function remainder(digits: string, divisor: number): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0)
}

/** The sum of the digits times their weights. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0)
}

/** ISO 7064, MOD 11,10. */
export function isMod11And10(digits: string): boolean {
  const last = [...digits.slice(0, -1)].reduce((check, digit) => {
    const sum = (check + Number(digit)) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return (11 - last) % 10 === Number(digits.at(-1))
}
