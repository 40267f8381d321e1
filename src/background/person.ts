import type { deskRequests, itemRequests, ownRequests } from '../contract/requests.ts'
import { profileSchema } from '../contract/person.ts'
import type { Profile } from '../core/audience.ts'
import {
  findRegion,
  findRegionIn,
  globalId,
  isFirstDayOf,
  wantLocale,
  type Person,
} from '../core/delivery/circumstances.ts'
import { countDay, readMoment } from '../core/delivery/moment.ts'
import { isPutAway } from '../core/delivery/item-history.ts'
import { localize } from '../core/locale.ts'
import type { Choice, Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { changePerson, readPerson } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { tellAll } from './items.ts'
import { readPacks } from './read-packs.ts'
import { countSteps, isOpen } from './running.ts'
import { listUnfinished } from './walkthroughs.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type DeskHandlers = Handlers<typeof deskRequests>
type OwnHandlers = Handlers<typeof ownRequests>
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
    isFirstDay: isFirstDayFor(person, packs, nowMs),
    choices: listChoices(packs, readUiLanguage()),
    putAway: await listPutAway(packs, person, nowMs),
    walkthroughs: await Promise.all(
      unfinished.map(async ({ edition, pack, progress }) => ({
        id: edition.id,
        title: localize(edition.walkthrough.title, wantedOf(pack, person), pack.defaultLocale),
        ...countSteps(edition, progress),
        changedAtMs: progress.changedAtMs,
        isRunning: progress.state !== 'left' && (await isOpen(progress.owner)),
      })),
    ),
  }
}

/** Changes the profile. */
export const describePerson: OwnHandlers['person/describe'] = async ({ change }) => {
  await changePerson((person) => ({ ...person, profile: applyChange(person.profile, change) }))
  await tellAll()
  return {}
}

/** Sets quiet mode and first-day mode. */
export const setModes: OwnHandlers['person/set-modes'] = async ({ isQuiet, isFirstDay }) => {
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

type ProfileChange = Parameters<OwnHandlers['person/describe']>[0]['change']

// What is `null` leaves no key behind: not said is absent.
function applyChange(profile: Profile, change: ProfileChange): Profile {
  const said = Object.entries({ ...profile, ...change }).filter(([, value]) => value !== null)
  return profileSchema.parse(Object.fromEntries(said))
}

// The popup speaks of no pack in particular: the region is that of whichever knows it.
function isFirstDayFor(person: Person, packs: readonly Pack[], nowMs: number): boolean {
  const region = findRegionIn(packs, person.profile)
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = readMoment(nowMs, { region, browserZone, plan: undefined })
  return isFirstDayOf(person, countDay(person.firstAtMs, moment, region))
}

/** What the packs offer to choose from for a profile, in the language that is wanted. */
export function listChoices(packs: readonly Pack[], wanted: string): PersonRead['choices'] {
  const listOf = (list: 'roles' | 'teams' | 'sites' | 'regions'): ShownChoice[] => {
    const all = packs.flatMap((pack) =>
      (pack[list] ?? []).map(({ id, title }: Choice) => ({
        id,
        title: localize(title, wanted, pack.defaultLocale),
      })),
    )
    return [...new Map(all.map((choice) => [choice.id, choice])).values()]
  }
  return {
    ...{ roles: listOf('roles'), teams: listOf('teams'), sites: listOf('sites'), regions: listOf('regions') },
    locales: [...new Set(packs.flatMap(({ title }) => Object.keys(title)))],
  }
}

type ShownChoice = PersonRead['choices']['roles'][number]

/** The language that the person wants of a pack. */
function wantedOf(pack: Pack, { profile }: Person): string {
  return wantLocale(profile, findRegion(pack, profile), readUiLanguage())
}

async function listPutAway(
  packs: readonly Pack[],
  person: Person,
  nowMs: number,
): Promise<PersonRead['putAway']> {
  const items = new Map(
    packs.flatMap((pack) => pack.items.map((item) => [globalId(pack, item.id), { pack, item }])),
  )
  const histories = await withDatabase((database) => database.getAll('itemHistories'))
  return histories
    .flatMap((history): (PersonRead['putAway'][number] & { atMs: number })[] => {
      const { id, putAway, snoozedUntilMs } = history
      const { pack, item } = items.get(id) ?? {}
      if (pack === undefined || item === undefined) return []
      const title = localize(item.title, wantedOf(pack, person), pack.defaultLocale)
      if (putAway !== undefined && isPutAway(item, history, pack.version))
        return [{ id, title, how: putAway.how, atMs: putAway.atMs }]
      if (snoozedUntilMs === undefined || snoozedUntilMs <= nowMs) return []
      return [{ id, title, how: 'snoozed', untilMs: snoozedUntilMs, atMs: snoozedUntilMs }]
    })
    .toSorted((one, other) => other.atMs - one.atMs)
}
