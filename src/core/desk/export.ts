import { toCsv } from '../csv.ts'
import { describePage } from '../page-key.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import { titleOf } from '../question.ts'
import type { Entry } from './entry.ts'
import type { Plan } from './handling.ts'

const columns: readonly (readonly [name: string, read: (entry: Entry) => string | number | undefined])[] = [
  ['id', ({ question }) => question.id],
  ['kind', ({ question }) => question.kind],
  ['asked_at', ({ question }) => toIso(question.askedAtMs)],
  ['asked_by', ({ question }) => question.asker.by],
  ['asker', ({ question }) => question.asker.name],
  ['question', ({ question }) => question.text],
  ['product', ({ question }) => question.page.product],
  ['page', ({ question }) => describePage(question.page)],
  ['crm_build', ({ question }) => question.crmBuild],
  ['browser', ({ question }) => question.browser],
  ['picture', ({ question }) => (question.hasPicture === true ? 'in the NDJSON' : undefined)],
  ['locale', ({ question }) => question.locale],
  ['pack', ({ question }) => question.pack?.id],
  ['pack_version', ({ question }) => question.pack?.version],
  ['shown', ({ question }) => question.shown.map((resource) => resource.title).join(' | ')],
  ['opened', (entry) => titles(entry, entry.question.opened)],
  ['left', (entry) => titles(entry, entry.question.left)],
  ['declined', (entry) => titles(entry, entry.question.declined)],
  ['asks_again', ({ question }) => question.asksAgain],
  ['outcome', ({ question }) => question.outcome],
  ['outcome_of', ({ question }) => question.outcomeOf && titleOf(question, question.outcomeOf)],
  ['state', ({ standing }) => standing.state],
  ['since', ({ standing }) => toIso(standing.sinceMs)],
  ['resource', ({ standing }) => standing.resource?.title],
  ['tip', ({ standing }) => standing.tip?.title],
  ['planned_for', ({ standing }) => standing.plan && describePlan(standing.plan)],
  ['told_at', ({ standing }) => toIso(standing.toldAtMs)],
  ['reported_at', ({ standing }) => toIso(standing.reportedAtMs)],
  ['rejections', ({ standing }) => standing.rejections],
  ['group', ({ standing }) => standing.groupId],
]

/** The questions with what was done about them as CSV, one a row, in the order given; times in ISO 8601 UTC. */
export function entriesToCsv(entries: readonly Entry[]): string {
  return toCsv(
    columns.map(([name]) => name),
    entries.map((entry) => columns.map(([, read]) => String(read(entry) ?? ''))),
  )
}

/** The same with the whole history and the pictures that are given, by id of the question: one JSON object a line. */
export function entriesToNdjson(
  entries: readonly Entry[],
  pictures: ReadonlyMap<string, PagePicture> = new Map(),
): string {
  return entries
    .map(({ question, standing, acts }) => {
      const picture = pictures.get(question.id)
      return `${JSON.stringify({ ...question, standing, acts, ...(picture === undefined ? {} : { picture }) })}\n`
    })
    .join('')
}

/** A plan in one word: the phase, or the day. */
export function describePlan(plan: Plan): string {
  return 'phase' in plan ? plan.phase : plan.date
}

function titles({ question }: Entry, ids: readonly string[]): string {
  return ids.map((id) => titleOf(question, id)).join(' | ')
}

function toIso(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString()
}
