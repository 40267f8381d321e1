import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Seen } from '../core/checking/check-note.ts'
import { judgePack } from '../core/checking/judge-pack.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { isolate } from '../ui/wording.ts'
import { CheckAddresses } from './CheckAddresses.tsx'
import { CheckedAnchors } from './CheckedAnchors.tsx'
import { ContentFaults } from './ContentFaults.tsx'
import { LinkFaults } from './LinkFaults.tsx'
import { Misses } from './Misses.tsx'
import type { Checking } from './use-checking.ts'

/**
 * The verdict on the pack, as far as pages were seen: those that the trainer opens beside, and addresses that are opened
 * behind. What seems to be an element that is doubtful now is offered, and taken only where the trainer says that it is.
 */
export function CheckView({
  pack,
  checking,
  locale,
  t,
  onBack,
  onOpen,
  onRepair,
  onPickAgain,
}: {
  /** As the draft has it. */
  readonly pack: Pack
  readonly checking: Checking
  readonly locale: string
  readonly t: Translate
  readonly onBack: () => void
  readonly onOpen: (itemId: string) => void
  readonly onRepair: (anchors: ReadonlyMap<string, Seen>) => void
  readonly onPickAgain: (itemId: string, stepId: string | undefined) => void
}): JSX.Element {
  const { pages, links, isLooking } = checking
  const verdict = useMemo(() => judgePack(pack, { pages, links: links?.links }), [pack, pages, links])
  const { anchors, passes, failures } = verdict
  const found = anchors.filter(({ state }) => state === 'found').length
  const environmentId = pages.find(({ frameId }) => frameId === 0)?.environmentId
  const environment = pack.crm.environments?.find(({ id }) => id === environmentId)
  const kinds = new Set(pages.map(({ url }) => url)).size
  const nameOf = (id: string): string => {
    const item = pack.items.find((one) => one.id === id)
    return (item && localize(item.title, locale, pack.defaultLocale)) || t('studioUntitled')
  }
  return (
    <section class="check-view">
      <button type="button" class="plain" onClick={onBack}>
        {t('studioBack')}
      </button>
      <h2>{t('studioCheck')}</h2>
      <p>{t('studioCheckDetail')}</p>
      <button type="button" onClick={checking.checkAgain}>
        {t('studioCheckAgain')}
      </button>
      <CheckAddresses checking={checking} t={t} />
      <div role="status">
        {isLooking ? (
          <p>{t('studioLooking')}</p>
        ) : (
          <>
            <p>
              {t('studioCheckCount', String(found), String(anchors.length), String(kinds))}
              {environment === undefined
                ? ''
                : ` · ${localize(environment.title, locale, pack.defaultLocale)}`}
            </p>
            <p>
              <strong>{passes ? t('checkPasses') : t('checkFails', String(failures.length))}</strong>
            </p>
          </>
        )}
      </div>
      <Misses misses={checking.misses} {...{ nameOf, t, onPickAgain }} />
      <CheckedAnchors {...{ pack, anchors, nameOf, locale, t, onOpen, onRepair, onPickAgain }} />
      <ContentFaults verdict={verdict} nameOf={(id) => isolate(nameOf(id))} t={t} />
      <LinkFaults check={links} troubles={verdict.links ?? []} t={t} />
    </section>
  )
}
