import type { Finder, Finding } from './finding.ts'
import { marks } from './marks.ts'
import { readPlainly } from './reading.ts'

/** A text that may be kept, and what was taken out of it, in the order of the text. */
export interface Redaction {
  readonly text: string
  readonly replaced: readonly Replacement[]
}

/** What stood in a stretch of the original text, in its code units. Never what it said. */
export interface Replacement extends Finding {
  readonly mark: string
}

/** Puts a mark in the place of all that the finders find; one that comes earlier claims a place before the later ones. */
export function replaceFindings(text: string, finders: readonly Finder[]): Redaction {
  const { text: plain, at } = readPlainly(text)
  const replaced = claim(plain, finders)
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({
      kind,
      start: at[start] ?? text.length,
      // Behind the last unit and not before the next: marks that are not seen stay outside.
      end: (at[end - 1] ?? text.length) + unitLength(text, at[end - 1] ?? text.length),
      mark: marks[kind],
    }))
  const kept = replaced.map(
    ({ start, mark }, index) => text.slice(replaced[index - 1]?.end ?? 0, start) + mark,
  )
  return { text: kept.join('') + text.slice(replaced.at(-1)?.end ?? 0), replaced }
}

function unitLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

/** Of findings that overlap, the one whose finder comes first; of one finder's, the longest. */
function claim(plain: string, finders: readonly Finder[]): readonly Finding[] {
  const units = plain.split('')
  return finders.flatMap((find) =>
    [...find(units.join(''))]
      .toSorted((one, other) => other.end - other.start - (one.end - one.start))
      .filter(({ start, end }) => {
        if (units.slice(start, end).includes(taken)) return false
        units.fill(taken, start, end)
        return true
      }),
  )
}

// A sign for private use is no letter, no digit and no blank: no pattern matches across it.
const taken = '\ue001'
