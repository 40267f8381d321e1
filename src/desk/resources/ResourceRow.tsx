import type { JSX } from 'preact'
import type { ResourceReport } from '../../core/desk/resource-report.ts'
import type { VerdictValue } from '../../core/desk/verdict.ts'
import type { Wording } from '../../ui/wording.ts'
import { ShareBar } from '../coverage/ShareBar.tsx'
import type { ListedPack, ListedResource } from '../desk-source.ts'
import { verdictKeys } from '../inbox/words.ts'
import { VerdictButtons } from '../VerdictButtons.tsx'

/** One resource: what the desk holds of it on one side, what users did on the other. */
export function ResourceRow({
  report,
  packs,
  w,
  onJudge,
}: {
  readonly report: ResourceReport<ListedResource>
  readonly packs: readonly ListedPack[]
  readonly w: Wording
  readonly onJudge: (value: VerdictValue) => void
}): JSX.Element {
  const { t } = w
  const { resource, verdict, staleness, signals } = report
  const pack = packs.find(({ id }) => id === resource.packId)
  const parts = [
    w.plural('signalShown', signals.shown),
    w.plural('signalOpened', signals.opened),
    ...(signals.left > 0 ? [w.plural('signalLeftCount', signals.left)] : []),
    ...(signals.declined > 0 ? [w.plural('signalDeclinedCount', signals.declined)] : []),
    ...(signals.askedAgain > 0 ? [w.plural('signalAskedAgain', signals.askedAgain)] : []),
    ...(signals.wrong > 0 ? [w.plural('signalWrong', signals.wrong)] : []),
  ]
  return (
    <div class="resource">
      <div class="resource-what">
        <h2 dir="auto">{resource.title}</h2>
        <div class="quiet">
          {pack?.title ?? resource.packId}
          {resource.url === undefined ? null : (
            <>
              {' · '}
              <a href={resource.url} target="_blank" rel="noopener noreferrer">
                {t('openPage')}
              </a>
            </>
          )}
        </div>
      </div>
      <div class="resource-desk">
        <VerdictButtons title={resource.title} current={verdict?.value} w={w} onJudge={onJudge} />
        <div class="quiet">
          {verdict === undefined
            ? t('verdictNone')
            : t('verdictBy', t(verdictKeys[verdict.value]), verdict.by ?? t('byDesk'), w.date(verdict.atMs))}
          {staleness === undefined ? null : (
            <span class="chip failed">{t(staleness === 'crm-release' ? 'staleRelease' : 'staleAge')}</span>
          )}
        </div>
      </div>
      <div class="resource-users">
        <ShareBar share={signals.answered} w={w} />
        <div class="quiet">{signals.shown === 0 ? t('signalNever') : parts.join(' · ')}</div>
      </div>
    </div>
  )
}
