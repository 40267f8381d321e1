/** Chance that is the same on every run (mulberry32). */
export interface Random {
  /** A whole number from 0 on, below `size`. */
  below(size: number): number
  shuffle<Item>(items: readonly Item[]): Item[]
}

/** Chance from a seed. */
export function createRandom(seed: number): Random {
  let state = seed
  const below = (size: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * size)
  }
  return {
    below,
    shuffle(items) {
      const shuffled = [...items]
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const [one, two] = [shuffled[at], shuffled[other]]
        if (one !== undefined && two !== undefined) [shuffled[at], shuffled[other]] = [two, one]
      }
      return shuffled
    },
  }
}
