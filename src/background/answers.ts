import type { answerRequests } from '../contract/help-desk-requests.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { handlingStores, writeAct } from './handlings.ts'
import { readPacks } from './packs.ts'
import type { Act } from '../core/desk/handling.ts'
import type { Pack } from '../core/pack.ts'

type AnswerHandlers = Handlers<typeof answerRequests>
type Answer = Awaited<ReturnType<AnswerHandlers['answers/list']>>['answers'][number]

const statesWithAnswer = ['pointed', 'repaired', 'planned', 'told'] as const

/** The answers that the person has not said their word on. A plan that they were told is not told again. */
export const listAnswers: AnswerHandlers['answers/list'] = async ({ page }) => {
  const packs = await readPacks()
  const entries = await withDatabase(readAnswered)
  const answers = entries
    .filter(({ question }) => page === undefined || question.page.product === page.product)
    .toSorted((one, other) => (other.standing.sinceMs ?? 0) - (one.standing.sinceMs ?? 0))
    .flatMap((entry) => toAnswer(entry, packs))
  return { answers }
}

async function readAnswered(database: Database): Promise<readonly Entry[]> {
  const handlings = await Promise.all(
    statesWithAnswer.map((state) => database.getAllFromIndex('handlings', 'state', state)),
  )
  const entries = await Promise.all(
    handlings.flat().map(async ({ id, acts }) => {
      const question = await database.get('questions', id)
      return question === undefined ? undefined : toEntry(question, acts)
    }),
  )
  return entries.filter((entry) => entry !== undefined)
}

function toAnswer(entry: Entry, packs: readonly Pack[]): Answer[] {
  const { question, standing } = entry
  const said = {
    id: question.id,
    kind: question.kind,
    text: question.text,
    askedAtMs: question.askedAtMs,
    ...(question.asker.by === 'self' ? {} : { askedFor: { name: question.asker.name } }),
    isTold: standing.toldAtMs !== undefined,
  }
  if (standing.resource !== undefined) {
    const { packId, resourceId } = standing.resource
    const resource = packs.find(({ id }) => id === packId)?.resources.find(({ id }) => id === resourceId)
    // Withdrawn meanwhile: there is nothing to show.
    if (resource === undefined) return []
    const { url } = resource
    return [
      {
        ...said,
        answer: { kind: 'resource', resource: standing.resource, ...(url === undefined ? {} : { url }) },
      },
    ]
  }
  if (standing.plan !== undefined)
    return said.isTold ? [] : [{ ...said, answer: { kind: 'plan', plan: standing.plan } }]
  return [{ ...said, answer: { kind: 'repaired' } }]
}

/** Notes that the person was shown the answer. */
export const tellAnswer: AnswerHandlers['answer/tell'] = async ({ id, actId, atMs }) => {
  await write(id, { id: actId, atMs, by: { role: 'asker' }, deed: { kind: 'tell' } })
  return {}
}

/** Notes whether the answer holds; where it does not, the question is new again. */
export const judgeAnswer: AnswerHandlers['answer/judge'] = async ({ id, actId, atMs, holds }) => ({
  stored: await write(id, {
    id: actId,
    atMs,
    by: { role: 'asker' },
    deed: { kind: holds ? 'confirm' : 'reject' },
  }),
})

async function write(questionId: string, act: Act): Promise<boolean> {
  const { changed, isKnown } = await withDatabase(async (database) => {
    const transaction = database.transaction(handlingStores, 'readwrite', { durability: 'strict' })
    const ids = await writeAct(
      {
        questions: transaction.objectStore('questions'),
        handlings: transaction.objectStore('handlings'),
        aliases: transaction.objectStore('aliases'),
      },
      act,
      [questionId],
    )
    const handling = await transaction.objectStore('handlings').get(questionId)
    await transaction.done
    return { changed: ids, isKnown: handling?.acts.some(({ id }) => id === act.id) === true }
  })
  if (changed.length > 0) notifyQuestions(changed)
  return isKnown
}
