import type { JSX } from 'preact'
import type { PackDraft } from '../core/authoring/pack-draft.ts'
import { describePage, type PageKey } from '../core/page-key.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import type { Keeping } from './draft-session.ts'

const keepingTexts: Readonly<Record<Keeping, MessageKey>> = {
  keeping: 'studioKeeping',
  kept: 'studioKept',
  'not-kept': 'studioNotKept',
}

/** What is always there: the pack, undo and redo, publishing, and whether what was written is safe. */
export function StudioHead({
  title,
  draft,
  isPartlyOut,
  keeping,
  page,
  t,
  onUndo,
  onRedo,
  onView,
}: {
  readonly title: string
  readonly draft: PackDraft
  /** The version that is out is not for everybody yet: it can go out once more as it is. */
  readonly isPartlyOut: boolean
  readonly keeping: Keeping
  readonly page: PageKey | undefined
  readonly t: Translate
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onView: (view: 'publish' | 'versions' | 'check') => void
}): JSX.Element {
  const isUnchanged = draft.past.length === 0
  const hasNothingToPublish = isUnchanged && !isPartlyOut
  return (
    <header>
      <h1>{title}</h1>
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
        {t(keepingTexts[keeping])}
        {page === undefined ? '' : ` · ${describePage(page)}`}
      </p>
    </header>
  )
}
