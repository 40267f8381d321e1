/** True of the colour of a surface that paints nothing, as a browser computes it. */
export function isSeenThrough(colour: string): boolean {
  return /^rgba\(0, 0, 0, 0\)$|^transparent$/.test(colour)
}
