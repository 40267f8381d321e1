import type { CrmEvent } from '../crm-event.ts'
import type { PageKey, View } from '../page-key.ts'
import type { Act } from './event-signs.ts'

/** One try to do something in the CRM, from the press that began it to its proof. */
export interface Attempt {
  readonly act: Act
  /** Where it was begun. */
  readonly page: PageKey
  readonly atMs: number
  /** `asking`: the CRM wants to be told that the person is sure; `open`: it is being done; `held`: done, and can be taken back. */
  readonly state: 'asking' | 'open' | 'held'
  /** The person has done something else since: that the page goes on, or a dialog closes, proves nothing any more. */
  readonly isOvertaken: boolean
  /** What happens with it, if it does. */
  readonly riders: readonly Act[]
}

/** How long an act may take before what is seen is something else's doing, in milliseconds. */
const attemptLastsMs = 20_000
/** The same of a file: it is chosen, uploaded, and the dialog is closed by the person. */
const fileLastsMs = 120_000

/**
 * The attempts once another has begun. One of the same act takes the place of the last, and so does one that would be
 * proven by the same signs: a double click saves once. What is done already stays.
 */
export function begin<One extends Attempt>(attempts: readonly One[], next: One): One[] {
  return [...giveWay(attempts, next.act), next]
}

/** The attempts once an act was tried that takes their place, whether or not it can come to anything itself. */
export function giveWay<One extends Attempt>(attempts: readonly One[], next: Act): One[] {
  return overtake(
    attempts.filter(({ state, act }) => state === 'held' || (act !== next && !hasSameProof(act, next))),
  )
}

/** The attempts once the person has pressed or written something that begins or confirms none of them. */
export function overtake<One extends Attempt>(attempts: readonly One[]): One[] {
  return attempts
    .filter(({ state }) => state !== 'asking')
    .map((attempt) => (attempt.isOvertaken ? attempt : { ...attempt, isOvertaken: true }))
}

/** Whether what proves the act only while nothing else is done still proves it. */
export function isWeakProofGood({ state, isOvertaken }: Attempt): boolean {
  return state === 'open' && !isOvertaken
}

/** Whether a page is where the act leads to: one of the views, of the object that the act is about. */
export function isWhereItLeads(
  { act: { object }, page }: Pick<Attempt, 'act' | 'page'>,
  views: readonly View[] | undefined,
  to: PageKey,
): boolean {
  if (views?.includes(to.view) !== true) return false
  return object === false || to.object === readObject(object, page.object)
}

/** When the attempt is too old to be proven. What is done, and can be taken back, is not: it waits for the CRM. */
export function expiresAtMs({ act, atMs, state }: Attempt): number {
  if (state === 'held') return Infinity
  return atMs + (act.by.file === undefined ? attemptLastsMs : fileLastsMs)
}

/** What has happened when the attempt is proven: its event, and those of what rode with it. */
export function toEvents({ act, page, riders }: Attempt): CrmEvent[] {
  return [toEvent(act, page), ...riders.map((rider) => toEvent(rider, page))]
}

function toEvent({ kind, object }: Act, page: PageKey): CrmEvent {
  const written = page.view === 'create' ? 'record-created' : 'record-saved'
  const named = readObject(object, page.object)
  return { kind: kind === 'written' ? written : kind, ...(named === undefined ? {} : { object: named }) }
}

function readObject(object: Act['object'], ofPage: string | undefined): string | undefined {
  if (object === false) return undefined
  if (typeof object === 'string') return object
  return object === undefined || ofPage === undefined ? ofPage : (object[ofPage] ?? ofPage)
}

function hasSameProof({ done: one }: Act, { done: other }: Act): boolean {
  if (one === undefined || other === undefined) return false
  const isShared = (key: 'appears' | 'changes'): boolean => one[key] !== undefined && one[key] === other[key]
  return isShared('appears') || isShared('changes')
}
