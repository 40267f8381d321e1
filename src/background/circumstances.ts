import {
  readCircumstances,
  type Circumstances,
  type Found,
  type Person,
} from '../core/delivery/circumstances.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { withDatabase, type Database, type MilestoneMet, type StoredPerson } from '../platform/database.ts'
import type { Sender } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { ownerOf } from './running.ts'

/** A person of whom nothing is known yet. */
export function newPerson(firstAtMs: number): Person {
  return { profile: {}, isQuiet: false, firstAtMs, spentAtMs: [] }
}

/** The person of this browser as they are stored; one who is new where nothing is. */
export async function readPerson(database: Database, nowMs: number): Promise<Person> {
  return (await database.get('person', 'person')) ?? newPerson(nowMs)
}

/** As it is stored. */
export function toStored(person: Person): StoredPerson {
  return { ...person, key: 'person' }
}

/** Changes the person in one write. */
export async function changePerson(change: (person: Person) => Person): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction('person', 'readwrite', { durability: 'strict' })
    const person = (await transaction.store.get('person')) ?? newPerson(Date.now())
    await transaction.store.put(toStored(change(person)))
    await transaction.done
  })
}

/**
 * Reads from the store and the clock what every item of the pack is judged by. With `preview` it is judged as for the
 * person and the moment of the preview, to whom nothing has happened yet.
 */
export async function readCircumstancesFor(
  pack: Pack,
  page: PageKey,
  nowMs: number,
  {
    preview,
    sender,
  }: {
    readonly preview?: { readonly person: Person; readonly nowMs: number } | undefined
    readonly sender?: Sender
  } = {},
): Promise<Circumstances> {
  return withDatabase(async (database) => {
    if (preview !== undefined) {
      const common = await readCommon(database, pack, page, preview.nowMs)
      return readCircumstances({ ...common, person: preview.person, histories: new Map() })
    }
    const [person, histories, common] = await Promise.all([
      readPerson(database, nowMs),
      database.getAll('itemHistories'),
      readCommon(database, pack, page, nowMs),
    ])
    const tab = sender === undefined ? undefined : ownerOf(sender)
    return readCircumstances({ ...common, tab, person, histories: byId(histories) })
  })
}

/** What is found outside of the person and the histories. */
export async function readCommon(
  database: Database,
  pack: Pack,
  page: PageKey,
  nowMs: number,
): Promise<Omit<Found, 'person' | 'histories'>> {
  const [met, walkthroughs] = await Promise.all([
    database.getAll('milestonesMet'),
    database.getAll('walkthroughs'),
  ])
  return {
    pack,
    page,
    nowMs,
    browserZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    browserLocale: readUiLanguage(),
    milestonesMet: milestonesOf(pack, met),
    walkthroughs: byId(walkthroughs),
  }
}

function milestonesOf(pack: Pack, met: readonly MilestoneMet[]): ReadonlyMap<string, number> {
  const prefix = `${pack.id}/`
  return new Map(
    met
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, metAtMs }) => [key.slice(prefix.length), metAtMs]),
  )
}

/** By their ids. */
export function byId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}
