/** A share of a number of cases, with the interval that holds the true share in 95 of 100 such samples. */
export interface Share {
  readonly count: number
  readonly of: number
  /** From 0 to 1; absent where there is no case. */
  readonly share?: number | undefined
  readonly low: number
  readonly high: number
}

const z = 1.959964

/**
 * The share with its Wilson score interval (Wilson 1927, without continuity correction), which stays within 0 and 1 and
 * is honest about few cases: 3 of 3 is not 100 %, it is 44 to 100 %. Of no case it is everything, 0 to 1.
 */
export function toShare(count: number, of: number): Share {
  if (!(count >= 0 && count <= of)) throw new RangeError(`${count} of ${of} is no share`)
  if (of === 0) return { count, of, low: 0, high: 1 }
  const share = count / of
  const z2 = z * z
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of)
  const half = (z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))
  return {
    count,
    of,
    share,
    // Where none or all are counted the bound is the edge itself; floating point would miss it by a hair.
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  }
}
