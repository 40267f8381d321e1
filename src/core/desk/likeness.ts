import { groupQuestions } from '../search/group.ts'

/** A question as far as likeness goes. */
export interface Wording {
  readonly id: string
  readonly text: string
}

/** Of wordings that are like another, the one that stands for them; both by `wordingKey`. */
export type Likeness = ReadonlyMap<string, string>

/** Nothing is like anything, but the same words. */
export const noLikeness: Likeness = new Map()

/**
 * How many wordings are compared. Their cost grows faster than their number: 0.4 s of processor time for 1,000, 1.3 s for
 * 2,000, 6 s for 4,000.
 */
const comparedAtMost = 2_000

/**
 * The wordings that are asked most, and of those that are asked as often the latest, each in one line, in an order that
 * does not change with how often they are asked. `texts` are newest first.
 */
export function mostAskedWordings(texts: readonly string[]): readonly string[] {
  const wordings = new Map<string, { readonly text: string; count: number }>()
  for (const text of texts) {
    const key = wordingKey(text)
    const known = wordings.get(key)
    if (known === undefined) wordings.set(key, { text: text.replaceAll(/\s+/g, ' '), count: 1 })
    else known.count++
  }
  return [...wordings.values()]
    .toSorted((one, other) => other.count - one.count)
    .slice(0, comparedAtMost)
    .map(({ text }) => text)
    .toSorted()
}

/** Which of these wordings are like which others (`search/group.ts`). */
export function learnLikeness(wordings: readonly string[]): Likeness {
  const likeness = new Map<string, string>()
  for (const [first, ...others] of groupQuestions(wordings)) {
    const standing = wordingKey(wordings[first ?? -1] ?? '')
    for (const other of others) likeness.set(wordingKey(wordings[other] ?? ''), standing)
  }
  return likeness
}

/**
 * Ids of questions in groups of like ones, each question in one group. Like are those that say the same words, in
 * whatever order, case and punctuation, and those whose wordings are like each other.
 */
export function groupAlike(
  questions: readonly Wording[],
  likeness: Likeness,
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const { id, text } of questions) {
    const own = wordingKey(text)
    const key = likeness.get(own) ?? own
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  }
  return [...groups.values()]
}

/** The same for the same words, in whatever order, case and punctuation. */
function wordingKey(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].toSorted().join(' ')
}
