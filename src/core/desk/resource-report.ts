import { toMs } from '../delivery/wall-time.ts'
import { resourceKey } from './filter.ts'
import { findLinkTrouble, type LinkTrouble, type LinkCheck } from './link-check.ts'
import { noSignals, type Signals } from './signals.ts'
import { findStaleness, subjectKey, type CrmRelease, type Staleness, type Verdict } from './verdict.ts'

/** A resource with what the desk holds of it and, apart from that, what users did with it. */
export interface ResourceReport<Resource> {
  readonly key: string
  readonly resource: Resource
  readonly verdict: Verdict | undefined
  /** Why the verdict has to be looked at again. */
  readonly staleness: Staleness | undefined
  readonly signals: Signals
  /** Its links that are dead, have moved, or that nobody can tell of. */
  readonly links: readonly LinkTrouble[]
}

/** Which resources are looked at. `to-judge`: used, and without a verdict that holds. `trouble`: incomplete, wrong or missing. `links`: a link is dead or has moved. */
export const resourceStages = ['all', 'to-judge', 'stale', 'trouble', 'links'] as const

/** One of them. */
export type ResourceStage = (typeof resourceStages)[number]

/** Reports on all resources, those first that most people were not helped by. `productOf` is the CRM of a pack. */
export function reportResources<
  Resource extends {
    readonly packId: string
    readonly resourceId: string
    readonly title: string
    readonly reviewOn?: string | undefined
    readonly openedFromItems: number
  },
>(
  resources: readonly Resource[],
  {
    verdicts,
    releases,
    signals,
    linkChecks,
    productOf,
    nowMs,
    timeZone,
  }: {
    readonly verdicts: ReadonlyMap<string, Verdict>
    readonly releases: readonly CrmRelease[]
    readonly signals: ReadonlyMap<string, Signals>
    readonly linkChecks: readonly LinkCheck[]
    readonly productOf: (packId: string) => string
    readonly nowMs: number
    /** Of the desk: in it a day begins. */
    readonly timeZone: string
  },
): readonly ResourceReport<Resource>[] {
  const startOf = (day: string | undefined): number | undefined =>
    day === undefined ? undefined : toMs(day, timeZone, 'start')
  return resources
    .map((resource): ResourceReport<Resource> => {
      const { packId, resourceId, reviewOn } = resource
      const key = resourceKey(packId, resourceId)
      const verdict = verdicts.get(subjectKey({ on: 'resource', packId, resourceId }))
      const staleness =
        verdict === undefined
          ? undefined
          : findStaleness(verdict, productOf(packId), releases, nowMs, startOf(reviewOn))
      const links = findLinkTrouble(resource, linkChecks)
      return { key, resource, verdict, staleness, signals: signals.get(key) ?? noSignals, links }
    })
    .toSorted(
      (one, other) =>
        unhelped(other) - unhelped(one) ||
        other.signals.shown - one.signals.shown ||
        (one.resource.title < other.resource.title ? -1 : 1),
    )
}

/** True when the report is of that stage. */
export function isOfStage(
  report: ResourceReport<{ readonly openedFromItems: number }>,
  stage: ResourceStage,
): boolean {
  const { resource, verdict, staleness, signals, links } = report
  switch (stage) {
    case 'all':
      return true
    case 'to-judge':
      return (
        signals.shown + resource.openedFromItems > 0 && (verdict === undefined || staleness !== undefined)
      )
    case 'stale':
      return staleness !== undefined
    case 'trouble':
      return verdict !== undefined && verdict.value !== 'accurate'
    case 'links':
      return links.some(({ state }) => state !== 'unsure')
  }
}

function unhelped({ signals }: ResourceReport<unknown>): number {
  return signals.answered.of - signals.answered.count + signals.left + signals.declined + signals.askedAgain
}
