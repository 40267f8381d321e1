import type { PageKey } from '../page-key.ts'

/** What the desk can hold of a resource. */
export const verdictValues = ['accurate', 'incomplete', 'wrong', 'missing'] as const

/** One of them. */
export type VerdictValue = (typeof verdictValues)[number]

/** What a verdict is about: a resource, or a page of the CRM for which there is none. */
export type VerdictSubject =
  | { readonly on: 'resource'; readonly packId: string; readonly resourceId: string }
  | { readonly on: 'page'; readonly page: PageKey }

/** What the desk holds of a resource, for a release of the CRM. What users did is told beside it and never part of it. */
export interface Verdict {
  /** UUIDv7. The same id is the same verdict. */
  readonly id: string
  readonly atMs: number
  /** The name that the desk goes by here, where it gave one. */
  readonly by?: string | undefined
  readonly value: VerdictValue
  readonly subject: VerdictSubject
  readonly crmBuild?: string | undefined
  /** The version of the pack that was looked at. */
  readonly packVersion?: number | undefined
  /** Taken back: it counts no more, and stays in the history. */
  readonly withdrawnAtMs?: number | undefined
}

/** A release of a CRM that the desk noted: what was judged before it is to be looked at again. */
export interface CrmRelease {
  /** UUIDv7. */
  readonly id: string
  readonly product: string
  /** In the CRM's own words: `Winter ’27`, `24.0.3`. */
  readonly build: string
  readonly atMs: number
}

/** Why a verdict no longer speaks of what is there: the CRM has a newer release, its day has come, or it was given too long ago. */
export type Staleness = 'crm-release' | 'review' | 'age'

/** A verdict counts for half a year: two releases of a CRM that has them thrice a year, and none of one that has none. */
export const verdictLastsMs = 183 * 86_400_000

/** One name for a subject, the same for the same subject. */
export function subjectKey(subject: VerdictSubject): string {
  if (subject.on === 'resource') return `resource/${subject.packId}/${subject.resourceId}`
  const { product, object = '', view, subView = '' } = subject.page
  return `page/${[product, object, view, subView].map(encodeURIComponent).join('/')}`
}

/** The verdict that counts for each subject, by `subjectKey`: the last that was not taken back. */
export function currentVerdicts(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  const current = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    if (verdict.withdrawnAtMs !== undefined) continue
    const key = subjectKey(verdict.subject)
    const other = current.get(key)
    if (other === undefined || isLater(verdict, other)) current.set(key, verdict)
  }
  return current
}

function isLater(one: Verdict, other: Verdict): boolean {
  return one.atMs === other.atMs ? one.id > other.id : one.atMs > other.atMs
}

/**
 * Why the verdict is stale at `nowMs`, or nothing while it is not. `product` is that of the pack, `reviewMs`
 * the moment from which it has to be given anew.
 */
export function findStaleness(
  verdict: Verdict,
  product: string,
  releases: readonly CrmRelease[],
  nowMs: number,
  reviewMs = Infinity,
): Staleness | undefined {
  const isOvertaken = releases.some(
    (release) =>
      release.product === product &&
      release.atMs > verdict.atMs &&
      release.atMs <= nowMs &&
      // It was given for that release beforehand, on a preview.
      release.build !== verdict.crmBuild,
  )
  if (isOvertaken) return 'crm-release'
  if (verdict.atMs < reviewMs && reviewMs <= nowMs) return 'review'
  return nowMs - verdict.atMs > verdictLastsMs ? 'age' : undefined
}
