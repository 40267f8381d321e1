import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import {
  cover,
  readCoverage,
  type Coverage as Figures,
  type ObjectCoverage,
} from '../../core/desk/coverage.ts'
import { coverageToCsv } from '../../core/desk/coverage-csv.ts'
import type { Entry } from '../../core/desk/entry.ts'
import { describePage } from '../../core/page-key.ts'
import type { Wording } from '../../ui/wording.ts'
import type { ListedMiss } from '../desk-source.ts'
import type { DeskServices } from '../services.ts'
import type { Deeds } from '../use-deeds.ts'
import { MissedList } from './MissedList.tsx'
import { ShareBar } from './ShareBar.tsx'

/** How far real questions found their answers: in all, by object, and by page; and what people missed there. */
export function Coverage({
  entries,
  misses,
  deeds,
  services,
  w,
}: {
  readonly entries: readonly Entry[]
  readonly misses: readonly ListedMiss[]
  readonly deeds: Deeds
  readonly services: DeskServices
  readonly w: Wording
}): JSX.Element {
  const { t } = w
  const objects = useMemo(() => readCoverage(entries), [entries])
  const all = useMemo(() => cover(entries.filter(({ question }) => question.kind === 'question')), [entries])
  const missed = <MissedList {...{ misses, entries, w }} onRepair={(miss) => void deeds.repair(miss)} />
  if (objects.length === 0)
    return (
      <div class="coverage">
        <p class="empty">{t('deskNoQuestions')}</p>
        {missed}
      </div>
    )
  return (
    <div class="coverage">
      <div class="tiles">
        <Tile label={t('coverAsked')} value={String(all.asked)} />
        <Tile label={t('coverShown')} value={String(all.shown)} />
        <Tile label={t('coverAnswered')} value={String(all.answered)} />
        <Tile label={t('coverMissing')} value={String(all.missing)} isBad={all.missing > 0} />
        <div class="tile wide">
          <span class="tile-label">{t('coverValidated')}</span>
          <ShareBar share={all.validated} w={w} />
        </div>
      </div>
      <div class="tools">
        <button
          type="button"
          onClick={() => services.onSave('fingerpost-coverage.csv', 'text/csv', coverageToCsv(objects))}
        >
          {t('deskExport')}
        </button>
        <button type="button" onClick={services.onPrint}>
          {t('print')}
        </button>
      </div>
      <CoverageTable objects={objects} w={w} />
      {missed}
    </div>
  )
}

function CoverageTable({
  objects,
  w,
}: {
  readonly objects: readonly ObjectCoverage[]
  readonly w: Wording
}): JSX.Element {
  const { t } = w
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void =>
    setOpen((old) => new Set(old.has(id) ? [...old].filter((each) => each !== id) : [...old, id]))
  return (
    // Wider than a small window: then it scrolls by itself, by keyboard too.
    <div class="scroller" role="group" aria-label={t('coverage')} tabIndex={0}>
      <table class="coverage-table">
        <thead>
          <tr>
            <th scope="col">{t('coverObject')}</th>
            <th scope="col">{t('coverAsked')}</th>
            <th scope="col">{t('coverShown')}</th>
            <th scope="col">{t('coverAnswered')}</th>
            <th scope="col">{t('coverMissing')}</th>
            <th scope="col">{t('coverValidated')}</th>
          </tr>
        </thead>
        {objects.map((object) => (
          <tbody key={object.id}>
            <tr class="object">
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  aria-expanded={open.has(object.id)}
                  onClick={() => toggle(object.id)}
                >
                  <span class="line-arrow" aria-hidden="true" />
                  {object.object ?? t('coverNoObject')}
                  <span class="quiet"> {object.product}</span>
                </button>
              </th>
              <Numbers figures={object} w={w} />
            </tr>
            {open.has(object.id)
              ? object.pages.map(({ page, ...figures }) => (
                  <tr key={`${page.view}/${page.subView ?? ''}`} class="page">
                    <th scope="row">{describePage(page)}</th>
                    <Numbers figures={figures} w={w} />
                  </tr>
                ))
              : null}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Numbers({ figures, w }: { readonly figures: Figures; readonly w: Wording }): JSX.Element {
  return (
    <>
      <td>{figures.asked}</td>
      <td>{figures.shown}</td>
      <td>{figures.answered}</td>
      <td class={figures.missing > 0 ? 'missing' : ''}>{figures.missing}</td>
      <td>
        <ShareBar share={figures.validated} w={w} />
      </td>
    </>
  )
}

function Tile({
  label,
  value,
  isBad = false,
}: {
  readonly label: string
  readonly value: string
  readonly isBad?: boolean
}): JSX.Element {
  return (
    <div class="tile">
      <span class="tile-label">{label}</span>
      <span class={isBad ? 'tile-value missing' : 'tile-value'}>{value}</span>
    </div>
  )
}
