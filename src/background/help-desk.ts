import { entriesAtMost, type helpDeskRequests } from '../contract/help-desk-requests.ts'
import { findRegion } from '../core/delivery/circumstances.ts'
import type { Act, DeedKind } from '../core/desk/handling.ts'
import type { Question } from '../core/question.ts'
import { withDatabase, type Database } from '../platform/database.ts'
import { notifyAllTabs, notifyOurPages, notifyQuestions, type Handlers } from '../platform/messaging.ts'
import { changeSettings, readSettings } from '../platform/settings.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { readPerson } from './circumstances.ts'
import { openHandlings, writeAct } from './handlings.ts'
import { readNewestPacks } from './read-packs.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>
type Listed = Awaited<ReturnType<HelpDeskHandlers['desk/read']>>['entries'][number]

/** Questions with what was done about them. */
export const readEntries: HelpDeskHandlers['desk/read'] = async ({ ids, after }) =>
  withDatabase(async (database) => {
    const questions = ids === undefined ? await readBehind(database, after) : await readThese(database, ids)
    const handlings = await Promise.all(questions.map(({ id }) => database.get('handlings', id)))
    return {
      entries: questions.map((question, index) => toListed(question, handlings[index]?.acts ?? [])),
      hasMore: ids === undefined && questions.length === entriesAtMost,
    }
  })

/** The picture that was added to a report. */
export const readPicture: HelpDeskHandlers['picture/read'] = async ({ questionId }) => {
  const stored = await withDatabase((database) => database.get('pictures', questionId))
  return stored === undefined ? {} : { picture: stored.picture }
}

function readBehind(database: Database, after: string | undefined): Promise<Question[]> {
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true)
  return database.getAll('questions', range, entriesAtMost)
}

async function readThese(database: Database, ids: readonly string[]): Promise<Question[]> {
  const found = await Promise.all(ids.map((id) => database.get('questions', id)))
  return found.filter((question) => question !== undefined)
}

// The schema's lists are not read-only.
function toListed(question: Question, acts: readonly Act[]): Listed {
  const { shown, opened, left, declined } = question
  return {
    question: {
      ...question,
      ...{ shown: [...shown], opened: [...opened], left: [...left], declined: [...declined] },
    },
    acts: [...acts],
  }
}

const tellable: ReadonlySet<DeedKind> = new Set(['point', 'point-tip', 'plan', 'repair'])

/** Does something about questions, in one strict write. */
export const actOn: HelpDeskHandlers['desk/act'] = async ({ act, questionIds }) => {
  const changed = await withDatabase(async (database) => {
    const { stores, done } = openHandlings(database)
    const ids = await writeAct(stores, act, questionIds)
    await done
    return ids
  })
  if (changed.length === 0) return { changed: 0 }
  notifyQuestions(changed)
  // There is something to tell: an open page asks again, and the asker need not go to another first.
  if (tellable.has(act.deed.kind)) await notifyAllTabs('help/changed', {})
  return { changed: changed.length }
}

/** The desk's name and the hours in which it works: those of the region of the person of this browser. */
export const readSettingsOfDesk: HelpDeskHandlers['desk/settings'] = async () => {
  const [{ deskName }, packs, person] = await Promise.all([
    readSettings(),
    readNewestPacks(),
    withDatabase((database) => readPerson(database, Date.now())),
  ])
  const region = packs.map((pack) => findRegion(pack, person.profile)).find((each) => each !== undefined)
  return {
    ...(deskName === undefined ? {} : { name: deskName }),
    locale: readUiLanguage(),
    week: {
      timeZone: region?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      hours: region?.workingHours?.map((hours) => ({ ...hours, days: [...hours.days] })),
      holidays: region?.holidays?.slice(),
    },
  }
}

/** Sets the name. */
export const nameDesk: HelpDeskHandlers['desk/name'] = async ({ name }) => {
  await changeSettings({ deskName: name })
  notifyOurPages('desk/changed')
  return {}
}

/** The named filters. */
export const listViews: HelpDeskHandlers['views/list'] = async () => ({
  views: await withDatabase((database) => database.getAll('savedViews')),
})

/** Keeps a named filter. */
export const saveView: HelpDeskHandlers['view/save'] = async ({ view }) => {
  await withDatabase((database) => database.put('savedViews', view))
  notifyOurPages('desk/changed')
  return {}
}

/** Forgets a named filter. */
export const removeView: HelpDeskHandlers['view/remove'] = async ({ id }) => {
  await withDatabase((database) => database.delete('savedViews', id))
  notifyOurPages('desk/changed')
  return {}
}
