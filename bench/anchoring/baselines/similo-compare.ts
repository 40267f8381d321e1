/** 1 for the same string, else what the edit distance of the letters and digits leaves of the longer one. */
export function compareStrings(one: string, other: string): number {
  if (one === other) return 1
  const longest = Math.max(one.length, other.length)
  return Math.max(0, longest - editDistance(lettersOf(one), lettersOf(other))) / longest
}

/** 1 for the same number, else the share of the larger one that both have. */
export function compareNumbers(one: number, other: number): number {
  const larger = Math.max(one, other)
  return larger === 0 ? 0 : (larger - Math.abs(one - other)) / larger
}

/** The share of the characters whose words are, or begin or end, a word of the other text. */
export function compareNeighbors(one: string, other: string): number {
  const words = one.split(' ')
  const others = other.split(' ')
  const shared = words
    .filter((word) => others.some((candidate) => isPart(word, candidate) || isPart(candidate, word)))
    .reduce((sum, word) => sum + word.length, 0)
  const longest = Math.max(one.length - words.length + 1, other.length - others.length + 1)
  return Math.min(1, shared / longest)
}

function isPart(part: string, whole: string): boolean {
  return whole.startsWith(part) || whole.endsWith(part)
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{Alphabetic}\p{Nd}]/gu, '')
}

// Levenshtein, with one row.
function editDistance(one: string, other: string): number {
  const row = Uint16Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    let diagonal = i - 1
    row[0] = i
    for (let j = 1; j <= other.length; j++) {
      const above = row[j] ?? 0
      const left = row[j - 1] ?? 0
      row[j] = one[i - 1] === other[j - 1] ? diagonal : Math.min(diagonal, above, left) + 1
      diagonal = above
    }
  }
  return row[other.length] ?? 0
}
