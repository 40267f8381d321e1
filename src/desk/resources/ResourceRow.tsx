import type { JSX } from 'preact'
import type { LinkTrouble } from '../../core/desk/link-check.ts'
import type { ResourceReport } from '../../core/desk/resource-report.ts'
import type { VerdictValue } from '../../core/desk/verdict.ts'
import { PageLink } from '../../ui/PageLink.tsx'
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
  const { resource, verdict, staleness, signals, links } = report
  const pack = packs.find(({ id }) => id === resource.packId)
  const parts = [
    ...(signals.shown > 0
      ? [w.plural('signalShown', signals.shown), w.plural('signalOpened', signals.opened)]
      : []),
    ...(resource.openedFromItems > 0 ? [w.plural('signalOpenedFromItems', resource.openedFromItems)] : []),
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
              <PageLink url={resource.url} t={t} />
            </>
          )}
        </div>
        {links[0] === undefined ? null : <LinkState link={links[0]} others={links.length - 1} w={w} />}
      </div>
      <div class="resource-desk">
        <VerdictButtons title={resource.title} current={verdict?.value} w={w} onJudge={onJudge} />
        <div class="quiet">
          {verdict === undefined
            ? t('verdictNone')
            : t('verdictBy', t(verdictKeys[verdict.value]), verdict.by ?? t('byDesk'), w.date(verdict.atMs))}
          {verdict?.crmBuild === undefined ? null : ` · ${verdict.crmBuild}`}
          {staleness === undefined ? null : <span class="chip failed">{t(staleKeys[staleness])}</span>}
        </div>
      </div>
      <div class="resource-users">
        <ShareBar share={signals.answered} w={w} />
        <div class="quiet">{parts.length === 0 ? t('signalNever') : parts.join(' · ')}</div>
      </div>
    </div>
  )
}

function LinkState({
  link,
  others,
  w: { t },
}: {
  readonly link: LinkTrouble
  readonly others: number
  readonly w: Wording
}): JSX.Element {
  return (
    <div class="link-trouble">
      <span class={link.state === 'dead' ? 'chip failed' : 'chip'}>{t(linkKeys[link.state])}</span>{' '}
      <code dir="ltr">{link.url}</code> {others > 0 ? `+${others}` : ''}
      <div class="quiet">
        {link.state === 'moved' ? <code dir="ltr">→ {link.to}</code> : null}
        {link.state === 'dead' || link.state === 'unsure' ? link.reason : null}
      </div>
    </div>
  )
}

const staleKeys = {
  'crm-release': 'staleRelease',
  review: 'staleReview',
  age: 'staleAge',
} as const

const linkKeys = {
  dead: 'linkDead',
  moved: 'linkMoved',
  unsure: 'linkUnsure',
} as const
