import type { answerRequests } from '../contract/help-desk-requests.ts'
import { spend } from '../core/delivery/budget.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import type { Act } from '../core/desk/handling.ts'
import { inEnvironment } from '../core/environment-pack.ts'
import { toPin } from '../core/pin.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { changePerson } from './circumstances.ts'
import { readAnswered, readDue, toAnswer } from './due-answers.ts'
import { openHandlings, writeAct } from './handlings.ts'
import { requireHelp } from './help.ts'
import { keepPin } from './pins.ts'
import { readPacks } from './read-packs.ts'

type AnswerHandlers = Handlers<typeof answerRequests>

const answersAtMost = 20

/** The answers that the person has not said their word on; for a page, the one that may come there unasked. */
export const listAnswers: AnswerHandlers['answers/list'] = async ({ page }, sender) => {
  if (!sender.isOurPage) await requireHelp(sender)
  const packs = (await readPacks()).map((pack) => inEnvironment(pack, sender.address ?? ''))
  const entries = await withDatabase((database) =>
    page === undefined ? readAnswered(database) : readDue(database, page, Date.now()),
  )
  const answers = entries
    .toSorted((one, other) => (other.standing.sinceMs ?? 0) - (one.standing.sinceMs ?? 0))
    .flatMap((entry) => toAnswer(entry, packs, page))
  return { answers: answers.slice(0, page === undefined ? answersAtMost : 1) }
}

/** Notes that the person was shown the answer; what came on a page came unasked, and is paid for. */
export const tellAnswer: AnswerHandlers['answer/tell'] = async ({ id, actId, atMs }, sender) => {
  const told = await write(id, { id: actId, atMs, by: { role: 'asker' }, deed: { kind: 'tell' } })
  if (told.isNew && !sender.isOurPage)
    await changePerson((person) => ({ ...person, spentAtMs: spend(person.spentAtMs, atMs) }))
  return {}
}

/** Notes whether the answer holds; where it does not, the question is new again. */
export const judgeAnswer: AnswerHandlers['answer/judge'] = async ({ id, actId, atMs, holds }) => {
  const deed = { kind: holds ? 'confirm' : 'reject' } as const
  const { isKept, entry } = await write(id, { id: actId, atMs, by: { role: 'asker' }, deed })
  const resource = entry?.standing.resource
  if (isKept && holds && entry?.question.asker.by === 'self' && resource !== undefined) {
    const { packId, resourceId } = resource
    await keepPin(toPin({ packId, resourceId, page: entry.question.page, questionId: id, atMs }))
  }
  return { stored: isKept }
}

async function write(
  questionId: string,
  act: Act,
): Promise<{
  /** It was not heard of before. */
  readonly isNew: boolean
  readonly isKept: boolean
  /** As it stands now. */
  readonly entry: Entry | undefined
}> {
  const { changed, isKept, entry } = await withDatabase(async (database) => {
    const { stores, done } = openHandlings(database)
    const ids = await writeAct(stores, act, [questionId])
    const question = await stores.questions.get(questionId)
    const { acts = [] } = (await stores.handlings.get(questionId)) ?? {}
    await done
    return {
      changed: ids,
      isKept: acts.some(({ id }) => id === act.id),
      entry: question && toEntry(question, acts),
    }
  })
  if (changed.length > 0) notifyQuestions(changed)
  return { isNew: changed.length > 0, isKept, entry }
}
