import type { QuestionKind } from '../question.ts'
import type { DeedKind } from './handling.ts'

/**
 * Where a question can stand: nothing done · the resource named · the resource being mended · a draft begun · a known gap
 * with a date · what was broken is mended · the asker was shown it · the asker says that it holds · not a question.
 */
export const deskStates = [
  'new',
  'pointed',
  'mending',
  'drafted',
  'planned',
  'repaired',
  'told',
  'confirmed',
  'set-aside',
] as const

/** One of them. */
export type DeskState = (typeof deskStates)[number]

const answering = ['point', 'point-tip', 'mend', 'draft', 'plan'] as const
// Whatever the desk does not only with an answer in hand.
const anywhere = ['group', 'undo'] as const

/** What has an effect in which state. */
const table: Readonly<Record<DeskState, readonly DeedKind[]>> = {
  new: [...answering, 'repair', 'report', 'set-aside', ...anywhere],
  pointed: [...answering, 'lose', 'tell', 'reopen', 'set-aside', ...anywhere],
  mending: [...answering, 'repair', 'report', 'reopen', 'set-aside', ...anywhere],
  drafted: [...answering, 'repair', 'report', 'reopen', 'set-aside', ...anywhere],
  planned: [...answering, 'repair', 'report', 'tell', 'reopen', 'set-aside', ...anywhere],
  repaired: [...answering, 'tell', 'reopen', ...anywhere],
  told: [...answering, 'repair', 'lose', 'confirm', 'reject', 'reopen', ...anywhere],
  confirmed: ['reject', 'reopen', ...anywhere],
  'set-aside': ['reopen', ...anywhere],
}

const forBrokenOnly: ReadonlySet<DeedKind> = new Set(['repair', 'report'])

/** True when the deed has an effect on a question of that kind in that state. */
export function allows(state: DeskState, deed: DeedKind, kind: QuestionKind): boolean {
  return table[state].includes(deed) && (kind === 'broken' || !forBrokenOnly.has(deed))
}
