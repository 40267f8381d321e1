import type { CrmEvent } from '../crm-event.ts'
import type { PageKey } from '../page-key.ts'
import { expiresAtMs, isWeakProofGood, isWhereItLeads, toEvents, type Attempt } from './attempts.ts'
import type { Act } from './event-signs.ts'

/** What a page leaves to the one that is loaded next in its place. No value of a field is in it. */
export interface LeftBehind {
  readonly page: PageKey
  readonly attempts: LeftAttempt[]
}

/** An attempt that only the next page can prove. Acts are named by their places in the signs of the page's product. */
export interface LeftAttempt {
  readonly act: number
  readonly riders: number[]
  readonly atMs: number
  /** A token of the names of the fields of the form that was sent; empty where there was none. */
  readonly form: string
}

/** What the page that was loaded shows. */
export interface Arrival {
  readonly page: PageKey
  readonly atMs: number
  /** By a link or a form, and not by Back, Forward or a reload. */
  readonly isForward: boolean
  /** The server did not answer what was asked with a page, but with the address of this one. */
  readonly isSentOn: boolean
  /** Whether what matches is shown. */
  readonly shows: (selector: string | undefined) => boolean
  /** The tokens of its forms, as they are left behind. */
  readonly forms: ReadonlySet<string>
}

/** What is left behind of an attempt; undefined when it is none that a load may prove. */
export function leaveBehind(attempt: Attempt, acts: readonly Act[], form: string): LeftAttempt | undefined {
  if (!isWeakProofGood(attempt) || attempt.act.done?.loads === undefined) return undefined
  const riders = attempt.riders.map((rider) => acts.indexOf(rider))
  return { act: acts.indexOf(attempt.act), riders, atMs: attempt.atMs, form }
}

/** What has happened by what the page before had begun, and this one proves. */
export function proveByLoad(left: LeftBehind, acts: readonly Act[], arrival: Arrival): readonly CrmEvent[] {
  if (!arrival.isForward || left.page.product !== arrival.page.product) return []
  return left.attempts.flatMap((one) => {
    const attempt = toAttempt(one, left.page, acts)
    return attempt !== undefined && isProven(attempt, one.form, arrival) ? toEvents(attempt) : []
  })
}

function toAttempt(
  { act: at, riders, atMs }: LeftAttempt,
  page: PageKey,
  acts: readonly Act[],
): Attempt | undefined {
  const act = acts[at]
  if (act === undefined) return undefined
  return {
    act,
    page,
    atMs,
    state: 'open',
    isOvertaken: false,
    riders: riders.flatMap((rider) => acts[rider] ?? []),
  }
}

function isProven(attempt: Attempt, form: string, arrival: Arrival): boolean {
  const { page, atMs, isSentOn, shows, forms } = arrival
  const { done, refused } = attempt.act
  const loads = done?.loads
  if (loads === undefined || atMs >= expiresAtMs(attempt) || shows(refused)) return false
  if (!isWhereItLeads(attempt, loads.view, page)) return false
  if (loads.isSentOn === true && !isSentOn) return false
  return loads.shows === undefined ? !forms.has(form) : shows(loads.shows)
}
