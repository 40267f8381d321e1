/** A question as far as likeness goes. */
export interface Wording {
  readonly id: string
  readonly text: string
}

/**
 * Ids of questions in groups of like ones, each question in one group, the first of each the one that it is named for.
 * Like are those that say the same words, in whatever order, case and punctuation.
 */
export function groupAlike(questions: readonly Wording[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const { id, text } of questions) {
    const key = toKey(text)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else group.push(id)
  }
  return [...groups.values()]
}

function toKey(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].toSorted().join(' ')
}
