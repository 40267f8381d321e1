import type { Profile } from '../audience.ts'
import type { Pack } from '../pack.ts'
import type { PageKey } from '../page-key.ts'
import type { Region } from '../region.ts'
import type { Progress } from '../walkthrough/progress.ts'
import { readBudget, type Budget } from './budget.ts'
import { countDay, readMoment, type Moment } from './moment.ts'

/** What became of one item for one person. */
export interface ItemHistory {
  /** `packId/itemId`. */
  readonly id: string
  readonly times: number
  readonly lastAtMs: number
  /** Id of the last showing: told twice, it is counted once. */
  readonly lastShowing?: string | undefined
  /** In which tab it was seen last. */
  readonly lastTab?: string | undefined
  readonly putAway?:
    | { readonly how: 'dismissed'; readonly packVersion: number; readonly atMs: number }
    | { readonly how: 'never-again'; readonly atMs: number }
    | undefined
  readonly snoozedUntilMs?: number | undefined
  /** The last showing does not count: it was put off, or what was put away after it was brought back. */
  readonly isForgiven?: boolean | undefined
}

/** What help remembers of a person, on their machine alone. */
export interface Person {
  readonly profile: Profile
  /** Nothing comes unasked. */
  readonly isQuiet: boolean
  /** Few and big; absent is on the person's first day and not after it. */
  readonly isFirstDay?: boolean | undefined
  /** When help was first on for them. */
  readonly firstAtMs: number
  /** When something came unasked. */
  readonly spentAtMs: readonly number[]
}

/** Everything that was found in the store and on the clock before items are judged. */
export interface Found {
  readonly pack: Pack
  readonly page: PageKey
  readonly nowMs: number
  /** The tab that asks; absent where none does. */
  readonly tab?: string | undefined
  readonly browserZone: string
  readonly browserLocale: string
  readonly person: Person
  /** By milestone id of this pack: when it was met. */
  readonly milestonesMet: ReadonlyMap<string, number>
  /** By `packId/itemId`. */
  readonly histories: ReadonlyMap<string, ItemHistory>
  readonly walkthroughs: ReadonlyMap<string, Progress>
}

/** What is found, and what follows from it for every item alike. */
export interface Circumstances extends Found {
  readonly region: Region | undefined
  /** BCP 47 tag of the language that the person wants. */
  readonly locale: string
  readonly moment: Moment
  readonly budget: Budget
  /** Which working day of the person's it is. */
  readonly day: number
  readonly isFirstDay: boolean
}

/** Reads the circumstances once for all items. */
export function readCircumstances(found: Found): Circumstances {
  const { pack, person, nowMs, browserZone } = found
  const region = findRegion(pack, person.profile)
  const moment = readMoment(nowMs, { region, browserZone, plan: pack.goLive })
  const day = countDay(person.firstAtMs, moment, region)
  return {
    ...found,
    region,
    locale: wantLocale(person.profile, region, found.browserLocale),
    moment,
    budget: readBudget(person.spentAtMs, moment),
    day,
    isFirstDay: isFirstDayOf(person, day),
  }
}

/** The person's region: the one they named, or the one that their site lies in. */
export function findRegion(pack: Pack, profile: Profile): Region | undefined {
  const id = profile.region ?? pack.sites?.find((site) => site.id === profile.site)?.region
  return pack.regions?.find((region) => region.id === id)
}

/** The person's region by the first of the packs that knows it: a person is in one place, whatever pack asks. */
export function findRegionIn(packs: readonly Pack[], profile: Profile): Region | undefined {
  return packs.map((pack) => findRegion(pack, profile)).find((region) => region !== undefined)
}

/** Whether first-day mode is on: as the person set it, or else on their first working day. */
export function isFirstDayOf({ isFirstDay }: Pick<Person, 'isFirstDay'>, day: number): boolean {
  return isFirstDay ?? day === 1
}

/** The language that is wanted, by the person, else their region, else the browser; `-x-formal` where the region is formal. */
export function wantLocale(profile: Profile, region: Region | undefined, browserLocale: string): string {
  const locale = profile.locale ?? region?.locale ?? browserLocale
  return region?.formality === 'formal' && !locale.includes('-x-') ? `${locale}-x-formal` : locale
}

/** The id by which an item is known outside of its pack. */
export function globalId(pack: Pick<Pack, 'id'>, itemId: string): string {
  return `${pack.id}/${itemId}`
}
