import { toEntry } from '../core/desk/entry.ts'
import { hasLostAnswer, namesLostAnswer } from '../core/desk/lost-answer.ts'
import type { Pack } from '../core/pack.ts'
import type { Handling } from '../platform/database.ts'
import { v7 as createId } from 'uuid'
import { writeAct, type HandlingStores } from './handlings.ts'

/** The stores of handlings, in which those of a state can be looked up. */
export interface LostAnswerStores extends HandlingStores {
  readonly handlings: HandlingStores['handlings'] & {
    index(name: 'state'): { getAll(state: Handling['state']): Promise<Handling[]> }
  }
}

/**
 * Gives back to the desk the questions whose answer this version has no more, within the write that makes it the newest.
 * What an asker confirmed stays confirmed. Answers the ids of the questions.
 */
export async function loseAnswers(
  stores: LostAnswerStores,
  pack: Pack,
  atMs: number,
): Promise<readonly string[]> {
  const byState = stores.handlings.index('state')
  const lost: string[] = []
  for (const { id, acts } of [...(await byState.getAll('pointed')), ...(await byState.getAll('told'))]) {
    // Most answers stay, and their questions need not be read for that.
    if (!namesLostAnswer(acts, pack)) continue
    const question = await stores.questions.get(id)
    if (question !== undefined && hasLostAnswer(toEntry(question, acts).standing, pack)) lost.push(id)
  }
  const act = { id: createId(), atMs, by: { role: 'pack' as const }, deed: { kind: 'lose' as const } }
  return writeAct(stores, act, lost)
}
