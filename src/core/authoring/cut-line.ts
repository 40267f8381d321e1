import { lengthsAtMost } from '../pack-limits.ts'

/** A text as a line of a pack: one that is too long ends with an ellipsis. */
export function cutLine(text: string): string {
  if (text.length <= lengthsAtMost.line) return text
  // Never half a letter.
  const start = text.slice(0, lengthsAtMost.line - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${start.trimEnd()}…`
}
