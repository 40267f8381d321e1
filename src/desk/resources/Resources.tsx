import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Entry } from '../../core/desk/entry.ts'
import { toWords } from '../../core/desk/filter.ts'
import {
  isOfStage,
  reportResources,
  resourceStages,
  type ResourceReport,
  type ResourceStage,
} from '../../core/desk/resource-report.ts'
import { readSignals } from '../../core/desk/signals.ts'
import { currentVerdicts } from '../../core/desk/verdict.ts'
import { fold } from '../../core/fold.ts'
import type { MessageKey } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedResource } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { Deeds } from '../use-deeds.ts'
import type { DeskRest } from '../use-desk-content.ts'
import { useVirtualList } from '../use-virtual-list.ts'
import { Links } from './Links.tsx'
import { Releases } from './Releases.tsx'
import { ResourceRow } from './ResourceRow.tsx'

const stageKeys = {
  all: 'stageAll',
  'to-judge': 'resourcesToJudge',
  stale: 'resourcesStale',
  trouble: 'resourcesTrouble',
  links: 'resourcesLinks',
} as const satisfies Readonly<Record<ResourceStage, MessageKey>>

/** Every resource, with the desk's verdict and, apart from it, what users did with it. */
export function Resources({
  entries,
  askedAgain,
  rest,
  deeds,
  services,
  w,
}: {
  readonly entries: readonly Entry[]
  readonly askedAgain: ReadonlySet<string>
  readonly rest: DeskRest
  readonly deeds: Deeds
  readonly services: DeskServices
  readonly w: Wording
}): JSX.Element {
  const { t } = w
  const [stage, setStage] = useState<ResourceStage>('all')
  const [text, setText] = useState('')
  const { library, judged, linkChecks } = rest
  const { timeZone } = rest.settings.week
  const signals = useMemo(() => readSignals(entries, askedAgain), [entries, askedAgain])
  const reports = useMemo(() => {
    const productOf = (packId: string): string => library.packs.find(({ id }) => id === packId)?.product ?? ''
    const { releases, verdicts } = judged
    return reportResources(library.resources, {
      ...{ verdicts: currentVerdicts(verdicts), releases, signals, linkChecks },
      ...{ productOf, nowMs: services.now(), timeZone },
    })
  }, [library, judged, linkChecks, signals, services, timeZone])
  const words = toWords(text)
  const shown = reports.filter(
    (report) => isOfStage(report, stage) && words.every((word) => fold(report.resource.title).includes(word)),
  )
  return (
    <div class="resources">
      <div class="filters" role="search" aria-label={t('resourcesFilter')}>
        <input
          class="filter-text"
          type="text"
          inputMode="search"
          aria-label={t('resourcesSearch')}
          placeholder={t('resourcesSearch')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <div class="segments" role="group" aria-label={t('filterStage')}>
          {resourceStages.map((each) => (
            <button key={each} type="button" aria-pressed={stage === each} onClick={() => setStage(each)}>
              {t(stageKeys[each])}{' '}
              <span class="count">{reports.filter((report) => isOfStage(report, each)).length}</span>
            </button>
          ))}
        </div>
      </div>
      <Releases rest={rest} services={services} w={w} />
      <Links
        checks={linkChecks}
        packs={library.packs}
        w={w}
        onLoad={(file) => services.source.loadLinkCheck(file)}
      />
      {shown.length === 0 ? <p class="empty">{t('resourcesNothing')}</p> : null}
      <ResourceList {...{ reports: shown, rest, deeds, w }} />
    </div>
  )
}

function ResourceList({
  reports,
  rest: { library },
  deeds,
  w,
}: {
  readonly reports: readonly ResourceReport<ListedResource>[]
  readonly rest: DeskRest
  readonly deeds: Deeds
  readonly w: Wording
}): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualList(scroller, {
    count: reports.length,
    rowHeight: 96,
    keyOf: (index) => reports[index]?.key ?? '',
  })
  return (
    // Scrolls by keyboard too.
    <div ref={scroller} class="resource-list" role="group" aria-label={w.t('resources')} tabIndex={0}>
      <ul style={{ blockSize: `${list.height}px` }}>
        {list.rows.map(({ index, start }) => {
          const report = reports[index]
          if (report === undefined) return null
          return (
            <li
              key={report.key}
              ref={list.measure}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={reports.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              <ResourceRow
                report={report}
                packs={library.packs}
                w={w}
                onJudge={(value) => {
                  const { packId, resourceId, title } = report.resource
                  const version = library.packs.find(({ id }) => id === packId)?.version
                  void deeds.judge(value, { on: 'resource', packId, resourceId }, title, version)
                }}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
