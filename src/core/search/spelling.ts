/** Gives the word of the index that somebody meant; undefined where there is none so near. */
export interface Speller {
  mend(word: string): string | undefined
}

// A short word is one letter away from too many others.
const lettersAtLeast = 4
const lettersForTwo = 8

/** Knows the vocabulary and how many resources have each of its words. `frequencyAtLeast` keeps a text's own slips out. */
export function createSpeller(
  words: readonly string[],
  frequencies: Uint32Array,
  frequencyAtLeast: number,
): Speller {
  const letters = Uint32Array.from(words, lettersOf)
  return {
    mend(word) {
      if (word.length < lettersAtLeast || /\d/.test(word)) return undefined
      const slipsAtMost = word.length >= lettersForTwo ? 2 : 1
      const own = lettersOf(word)
      let best: { readonly at: number; readonly slips: number } | undefined
      for (let at = 0; at < words.length; at++) {
        // A slip changes two letters at most.
        if (countBits((letters[at] ?? 0) ^ own) > 2 * slipsAtMost) continue
        if ((frequencies[at] ?? 0) < frequencyAtLeast) continue
        const there = words[at] ?? ''
        if (Math.abs(there.length - word.length) > slipsAtMost) continue
        const slips = countSlips(word, there, slipsAtMost)
        if (slips > slipsAtMost) continue
        const isBetter =
          best === undefined ||
          slips < best.slips ||
          (slips === best.slips && (frequencies[at] ?? 0) > (frequencies[best.at] ?? 0))
        if (isBetter) best = { at, slips }
      }
      return best === undefined ? undefined : words[best.at]
    },
  }
}

/** The letters of a word as bits; letters that share a bit only make the filter coarser. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << word.charCodeAt(at)
  return bits >>> 0
}

function countBits(value: number): number {
  let rest = value
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}

/**
 * How many letters were left out, added, exchanged or turned round (optimal string alignment); some number over
 * `atMost` where it is more.
 */
function countSlips(one: string, other: string, atMost: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let slips = Math.min(
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      current.push(slips)
      least = Math.min(least, slips)
    }
    if (least > atMost) return least
    before = last
    last = current
  }
  return last.at(-1) ?? 0
}
