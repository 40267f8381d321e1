import { toEntry, type Entry } from '../../src/core/desk/entry.ts'
import type { Deed } from '../../src/core/desk/handling.ts'
import type { Question } from '../../src/core/question.ts'
import { act } from './build-acts.ts'
import { aQuestion } from './build-question.ts'

const asker = { role: 'asker' } as const
const saidByAsker = new Set(['tell', 'confirm', 'reject'])

/** An entry of the desk's: a question with what a test changes, and what was done about it, a millisecond apart from 1 on. */
export function anEntry(change: Partial<Question> = {}, ...deeds: readonly Deed[]): Entry {
  const acts = deeds.map((deed, index) =>
    saidByAsker.has(deed.kind) ? act(index + 1, deed, asker) : act(index + 1, deed),
  )
  return toEntry(aQuestion({ pack: { id: 'p', version: 1 }, ...change }), acts)
}

/** The id of the `n`th question of a test. */
export function questionId(n: number): string {
  return `01935f6e-0000-7000-9000-${n.toString(16).padStart(12, '0')}`
}
