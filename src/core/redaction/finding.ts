/** What is taken out of a person's words before they are kept. */
export const redactedKinds = [
  'mail',
  'link',
  'account',
  'card',
  'national-id',
  'record-id',
  'phone',
  'number',
  'name',
] as const
export type RedactedKind = (typeof redactedKinds)[number]

/** A stretch of a text, from its first code unit to behind its last, and what stands there. */
export interface Finding {
  readonly kind: RedactedKind
  readonly start: number
  readonly end: number
}

/**
 * Finds one sort of value in a text of `readPlainly`. It may find the same place twice; it never throws, and takes time
 * in proportion to the text's length: its patterns begin at the edge of a word and repeat nothing that repeats.
 */
export type Finder = (text: string) => Iterable<Finding>

/** Every match of a global pattern, or of its first group where `group` is 1. */
export function* findPattern(
  kind: RedactedKind,
  text: string,
  pattern: RegExp,
  accept: (match: string) => boolean = () => true,
): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[0]
    const start = match.index + match[0].lastIndexOf(found)
    if (accept(found)) yield { kind, start, end: start + found.length }
  }
}
