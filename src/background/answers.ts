import type { answerRequests } from '../contract/help-desk-requests.ts'
import { readBudget, spend } from '../core/delivery/budget.ts'
import { readMoment } from '../core/delivery/moment.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import type { Act } from '../core/desk/handling.ts'
import { inEnvironment } from '../core/environment-pack.ts'
import { localize } from '../core/locale.ts'
import { findPlaceOf, type Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { toPin } from '../core/pin.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { changePerson, readPerson } from './circumstances.ts'
import { openHandlings, writeAct } from './handlings.ts'
import { requireHelp } from './help.ts'
import { findPackLocale, toRichText } from './pack-texts.ts'
import { keepPin } from './pins.ts'
import { readPacks } from './read-packs.ts'

type AnswerHandlers = Handlers<typeof answerRequests>
type Answer = Awaited<ReturnType<AnswerHandlers['answers/list']>>['answers'][number]

const statesWithAnswer = ['pointed', 'repaired', 'planned', 'told'] as const
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

/** Whether an answer may be told on this page now. */
export async function hasDueAnswer(database: Database, page: PageKey, nowMs: number): Promise<boolean> {
  return (await readDue(database, page, nowMs)).length > 0
}

/**
 * What a page may tell: the person's own questions on this CRM that they were not told of. Nothing in quiet mode, and
 * nothing while the budget for what comes unasked is spent.
 */
async function readDue(database: Database, page: PageKey, nowMs: number): Promise<readonly Entry[]> {
  // The two that a told answer leaves are by far the fewest; most visits end here.
  const waiting = await Promise.all(
    (['pointed', 'repaired', 'planned'] as const).map((state) =>
      database.countFromIndex('handlings', 'state', state),
    ),
  )
  if (waiting.every((count) => count === 0)) return []
  const { isQuiet, spentAtMs } = await readPerson(database, nowMs)
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = readMoment(nowMs, { region: undefined, browserZone, plan: undefined })
  const { freeAfterIntervalMs, freeAfterDayMs } = readBudget(spentAtMs, moment)
  if (isQuiet || Math.max(freeAfterIntervalMs, freeAfterDayMs) > nowMs) return []
  return (await readAnswered(database)).filter(
    ({ question, standing }) =>
      question.asker.by === 'self' &&
      question.page.product === page.product &&
      standing.toldAtMs === undefined,
  )
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

function toAnswer(entry: Entry, packs: readonly Pack[], page: PageKey | undefined): Answer[] {
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
    const pack = packs.find(({ id }) => id === packId)
    const resource = pack?.resources.find(({ id }) => id === resourceId)
    // Withdrawn meanwhile: there is nothing to show.
    if (pack === undefined || resource === undefined) return []
    const locale = findPackLocale(pack, readUiLanguage())
    const { url, text } = resource
    return [
      {
        ...said,
        answer: {
          ...{ kind: 'resource', resource: standing.resource, locale },
          ...(text === undefined ? {} : { text: toRichText(localize(text, locale, pack.defaultLocale)) }),
          ...(url === undefined ? {} : { url }),
          hasPlaceHere: page !== undefined && findPlaceOf(resource, page) !== undefined,
        },
      },
    ]
  }
  if (standing.plan !== undefined)
    return said.isTold ? [] : [{ ...said, answer: { kind: 'plan', plan: standing.plan } }]
  return [{ ...said, answer: { kind: 'repaired' } }]
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
