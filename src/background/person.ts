import type { deskRequests, itemRequests } from '../contract/requests.ts'
import { countDay, readMoment } from '../core/delivery/moment.ts'
import { localize } from '../core/locale.ts'
import type { Choice, Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { changePerson, readPerson } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { tellAll } from './items.ts'
import { readPacks } from './packs.ts'
import { countSteps, isOpen } from './running.ts'
import { listUnfinished } from './walkthroughs.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type DeskHandlers = Handlers<typeof deskRequests>
type PersonRead = Awaited<ReturnType<DeskHandlers['person/read']>>

/** The person's own, with what there is to choose from and what can be undone. */
export const readPersonForPopup: DeskHandlers['person/read'] = async () => {
  const nowMs = Date.now()
  const packs = await readPacks()
  const person = await withDatabase((database) => readPerson(database, nowMs))
  const unfinished = await listUnfinished(packs)
  return {
    profile: person.profile,
    isQuiet: person.isQuiet,
    isFirstDay: person.isFirstDay ?? isFirstDayOf(person.firstAtMs, nowMs),
    choices: {
      ...{ roles: choicesOf(packs, 'roles'), teams: choicesOf(packs, 'teams') },
      ...{ sites: choicesOf(packs, 'sites'), regions: choicesOf(packs, 'regions') },
      locales: [...new Set(packs.flatMap(({ title }) => Object.keys(title)))],
    },
    putAway: await listPutAway(packs, nowMs),
    walkthroughs: await Promise.all(
      unfinished.map(async ({ edition, pack, progress }) => ({
        id: edition.id,
        title: localize(edition.walkthrough.title, readUiLanguage(), pack.defaultLocale),
        ...countSteps(edition, progress),
        changedAtMs: progress.changedAtMs,
        isRunning: progress.state !== 'left' && (await isOpen(progress.owner)),
      })),
    ),
  }
}

/** Sets the profile. */
export const describePerson: DeskHandlers['person/describe'] = async ({ profile }) => {
  await changePerson((person) => ({ ...person, profile }))
  await tellAll()
  return {}
}

/** Sets quiet mode and first-day mode. */
export const setModes: DeskHandlers['person/set-modes'] = async ({ isQuiet, isFirstDay }) => {
  await changePerson((person) => ({
    ...person,
    isQuiet: isQuiet ?? person.isQuiet,
    isFirstDay: isFirstDay ?? person.isFirstDay,
  }))
  await tellAll()
  return {}
}

/** Switches quiet mode from the page. */
export const switchQuiet: ItemHandlers['quiet/switch'] = async ({ on }, sender) => {
  await requireHelp(sender)
  await changePerson((person) => ({ ...person, isQuiet: on }))
  await tellAll()
  return {}
}

// The popup speaks of no pack in particular, and so of no region.
function isFirstDayOf(firstAtMs: number, nowMs: number): boolean {
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    countDay(firstAtMs, readMoment(nowMs, { region: undefined, browserZone, plan: undefined }), undefined) ===
    1
  )
}

function choicesOf(packs: readonly Pack[], list: 'roles' | 'teams' | 'sites' | 'regions'): ShownChoice[] {
  const all = packs.flatMap((pack) =>
    (pack[list] ?? []).map(({ id, title }: Choice) => ({
      id,
      title: localize(title, readUiLanguage(), pack.defaultLocale),
    })),
  )
  return [...new Map(all.map((choice) => [choice.id, choice])).values()]
}

type ShownChoice = PersonRead['choices']['roles'][number]

async function listPutAway(packs: readonly Pack[], nowMs: number): Promise<PersonRead['putAway']> {
  const titles = new Map(
    packs.flatMap((pack) =>
      pack.items.map((item): [string, string] => [
        `${pack.id}/${item.id}`,
        localize(item.title, readUiLanguage(), pack.defaultLocale),
      ]),
    ),
  )
  const histories = await withDatabase((database) => database.getAll('itemHistories'))
  return histories
    .flatMap(({ id, putAway, snoozedUntilMs }): (PersonRead['putAway'][number] & { atMs: number })[] => {
      const title = titles.get(id)
      if (title === undefined) return []
      if (putAway !== undefined) return [{ id, title, how: putAway.how, atMs: putAway.atMs }]
      if (snoozedUntilMs === undefined || snoozedUntilMs <= nowMs) return []
      return [{ id, title, how: 'snoozed', untilMs: snoozedUntilMs, atMs: snoozedUntilMs }]
    })
    .toSorted((one, other) => other.atMs - one.atMs)
}
