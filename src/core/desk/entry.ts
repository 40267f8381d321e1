import type { Question } from '../question.ts'
import { standingOf, type Act, type Standing } from './handling.ts'

/** A question as the desk has it: the asker's part, what was done about it, and where that leads. */
export interface Entry {
  readonly question: Question
  readonly acts: readonly Act[]
  readonly standing: Standing
}

/** The question with what was done about it. */
export function toEntry(question: Question, acts: readonly Act[] = []): Entry {
  return { question, acts, standing: standingOf(acts, question.kind) }
}
