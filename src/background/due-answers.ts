import type { answerRequests } from '../contract/help-desk-requests.ts'
import { readBudget } from '../core/delivery/budget.ts'
import { readMoment } from '../core/delivery/moment.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import type { TipRef } from '../core/desk/handling.ts'
import { localize } from '../core/locale.ts'
import { findPlaceOf, type Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Database } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { readPerson } from './circumstances.ts'
import { findPackLocale, toRichText } from './pack-texts.ts'
import { readPacks } from './read-packs.ts'

/** What a person is told of the desk's answer to a question. */
export type Answer = Awaited<ReturnType<Handlers<typeof answerRequests>['answers/list']>>['answers'][number]

const statesWithAnswer = ['pointed', 'repaired', 'planned', 'told'] as const

/**
 * Whether an answer may be told on this page now. One whose tip or resource is not out for this person, or was withdrawn,
 * is none: a page would load what shows answers for nothing, visit for visit.
 */
export async function hasDueAnswer(database: Database, page: PageKey, nowMs: number): Promise<boolean> {
  const due = await readDue(database, page, nowMs)
  if (due.length === 0) return false
  const packs = await readPacks()
  return due.some((entry) => toAnswer(entry, packs, page).length > 0)
}

/**
 * What a page may tell: the person's own questions on this CRM that they were not told of. Nothing in quiet mode, and
 * nothing while the budget for what comes unasked is spent.
 */
export async function readDue(database: Database, page: PageKey, nowMs: number): Promise<readonly Entry[]> {
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

/** The questions that the desk answered, or said when it will. */
export async function readAnswered(database: Database): Promise<readonly Entry[]> {
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

/** What is told of it: nothing where the tip or resource is not out for this person, or was withdrawn. */
export function toAnswer(entry: Entry, packs: readonly Pack[], page: PageKey | undefined): Answer[] {
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
  if (standing.tip !== undefined) return toTipAnswer(said, standing.tip, packs)
  if (standing.plan !== undefined)
    return said.isTold ? [] : [{ ...said, answer: { kind: 'plan', plan: standing.plan } }]
  return [{ ...said, answer: { kind: 'repaired' } }]
}

function toTipAnswer(
  said: Omit<Answer, 'answer'>,
  { packId, itemId }: TipRef,
  packs: readonly Pack[],
): Answer[] {
  const pack = packs.find(({ id }) => id === packId)
  const item = pack?.items.find(({ id }) => id === itemId)
  // Withdrawn meanwhile, or not out for this person yet.
  if (pack === undefined || item === undefined) return []
  if (item.kind !== 'tip' && item.kind !== 'walkthrough') return []
  const locale = findPackLocale(pack, readUiLanguage())
  const [title, text] = [item.title, item.text].map((each) => localize(each, locale, pack.defaultLocale))
  return [
    {
      ...said,
      answer: {
        kind: item.kind,
        tip: { packId, itemId, title: title ?? '' },
        locale,
        text: toRichText(text ?? ''),
      },
    },
  ]
}
