import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { directionOf, uiDirection } from './direction.ts'
import { sayProgress } from './StepProgress.tsx'
import { onEscape } from './on-escape.ts'
import type { Translate } from './translate.ts'

/**
 * What there is to say of a walkthrough whose step is not to be shown here: it runs in another tab, it stopped when its
 * tab was closed, the person has just left it, or has just finished it.
 */
export type NoteKind = 'elsewhere' | 'abandoned' | 'left' | 'finished'

/** What a note asks of its owner. */
export interface NoteActions {
  readonly onResume: () => void
  /** Not again: it is left, to be gone on with from the ask panel or the popup. */
  readonly onLeave: () => void
  readonly onPrint: () => void
  readonly onClose: () => void
}

/** A walkthrough in one line or two, docked at the edge of the page. It takes no focus by itself. */
export function WalkthroughNote({
  kind,
  title,
  taken,
  stepCount,
  changedAtMs,
  locale,
  t,
  actions,
}: {
  readonly kind: NoteKind
  readonly title: string
  readonly taken: number
  readonly stepCount: number
  readonly changedAtMs: number
  /** BCP 47 tag of the title. */
  readonly locale: string
  readonly t: Translate
  readonly actions: NoteActions
}): JSX.Element {
  const titleId = useId()
  const close = kind === 'abandoned' ? actions.onLeave : actions.onClose
  return (
    <div
      class="fp walk note docked"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      dir={uiDirection(t)}
      lang={t('language')}
      onMouseDown={(event) =>
        event.target instanceof Element && event.target.closest('button') !== null && event.preventDefault()
      }
      onKeyDown={onEscape(close)}
    >
      <div class="step-head">
        <h2 id={titleId} dir={directionOf(locale)} lang={locale}>
          {title}
        </h2>
        <button type="button" class="plain close" aria-label={t('close')} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <p>{sayNote(kind, sayProgress(taken, stepCount, t), changedAtMs, t)}</p>
      <div class="step-row">
        {kind === 'finished' ? (
          <>
            <button type="button" class="primary" onClick={actions.onClose}>
              {t('close')}
            </button>
            <button type="button" onClick={actions.onPrint}>
              {t('walkHandout')}
            </button>
          </>
        ) : (
          <button type="button" class="primary" onClick={actions.onResume}>
            {t(kind === 'elsewhere' ? 'walkContinueHere' : 'walkResume')}
          </button>
        )}
        {kind === 'abandoned' ? (
          <button type="button" onClick={actions.onLeave}>
            {t('walkNotNow')}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** What a note says, for those who listen too. */
export function sayNote(kind: NoteKind, progress: string, changedAtMs: number, t: Translate): string {
  switch (kind) {
    case 'elsewhere':
      return t('walkElsewhere', progress)
    case 'abandoned':
      return t('walkAbandoned', progress, sayDay(changedAtMs, t('language')))
    case 'left':
      return t('walkLeft')
    case 'finished':
      return t('walkFinished')
  }
}

function sayDay(ms: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(ms)
}
