import type { JSX } from 'preact'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import { describePage, type PageKey } from '../core/page-key.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import type { Keeping } from './draft-session.ts'
import type { PlaceBeside } from './studio-host.ts'

const keepingTexts: Readonly<Record<Keeping, MessageKey>> = {
  keeping: 'studioKeeping',
  kept: 'studioKept',
  'not-kept': 'studioNotKept',
}

/** What is always there: the pack, undo and redo, publishing, and whether what was written is safe. */
export function StudioHead({
  pack,
  draft,
  keeping,
  page,
  place,
  locale,
  t,
  onUndo,
  onRedo,
  onView,
}: {
  readonly pack: Pack
  readonly draft: PackDraft
  readonly keeping: Keeping
  readonly page: PageKey | undefined
  readonly place: PlaceBeside | undefined
  /** The language that is written in. */
  readonly locale: string
  readonly t: Translate
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onView: (view: 'publish' | 'versions' | 'check') => void
}): JSX.Element {
  const environment = pack.crm.environments?.find(({ id }) => id === place?.environmentId)
  const where = [
    page === undefined ? undefined : describePage(page),
    environment && localize(environment.title, locale, pack.defaultLocale),
  ]
  const isUnchanged = draft.past.length === 0
  // A version that is not for everybody yet can go out once more as it is.
  const hasNothingToPublish = isUnchanged && pack.rollout === undefined
  return (
    <header>
      <h1>{localize(pack.title, locale, pack.defaultLocale)}</h1>
      <div class="bar" role="toolbar" aria-label={t('studioTitle')}>
        <button type="button" aria-disabled={isUnchanged} onClick={onUndo}>
          {t('studioUndo')}
        </button>
        <button type="button" aria-disabled={draft.future.length === 0} onClick={onRedo}>
          {t('studioRedo')}
        </button>
        <button type="button" onClick={() => onView('check')}>
          {t('studioCheck')}
        </button>
        <button type="button" onClick={() => onView('versions')}>
          {t('studioVersions')}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={hasNothingToPublish}
          onClick={() => !hasNothingToPublish && onView('publish')}
        >
          {t('studioPublish')}
        </button>
      </div>
      <p class="quiet" role="status">
        {[t(keepingTexts[keeping]), ...where].filter((part) => part !== undefined).join(' · ')}
      </p>
      {place?.isServed === false ? (
        <p class="note" role="status">
          {t('studioNotHere')}
        </p>
      ) : null}
    </header>
  )
}
