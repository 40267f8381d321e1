/** Sorted words, without what each shares with the one before. */
export interface FrontCoded {
  /** How many letters each word shares with the one before, at most 255. */
  readonly shared: Uint8Array
  /** The rest of each, one a line. */
  readonly endings: string
}

/** Writes sorted words, of which none has a line's end in it. */
export function frontCode(words: readonly string[]): FrontCoded {
  const shared = Uint8Array.from(words, (word, index) => countShared(words[index - 1] ?? '', word))
  return { shared, endings: words.map((word, index) => word.slice(shared[index])).join('\n') }
}

/** The words as they were. */
export function readFrontCoded({ shared, endings }: FrontCoded): readonly string[] {
  if (shared.length === 0) return []
  let before = ''
  return endings.split('\n').map((ending, index) => (before = before.slice(0, shared[index]) + ending))
}

function countShared(before: string, word: string): number {
  let count = 0
  while (count < 255 && count < word.length && word[count] === before[count]) count++
  return count
}
