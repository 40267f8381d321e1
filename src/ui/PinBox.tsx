import type { JSX } from 'preact'
import type { Outcome } from '../core/question.ts'
import { ItemBox, type BoxActions, type SaidText } from './ItemBox.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'
import { PageLink } from './PageLink.tsx'
import { MarkLines, PointerMark } from './PointerMark.tsx'
import type { Translate } from './translate.ts'

/** The small mark beside the element that a pinned resource speaks of. */
export function PinMark({
  title,
  expanded,
  t,
  onPress,
}: {
  readonly title: string
  readonly expanded: boolean
  readonly t: Translate
  readonly onPress: () => void
}): JSX.Element {
  return (
    <PointerMark kind="pin-mark" name={t('pinNamed', title)} {...{ expanded, onPress }}>
      <MarkLines d="M5.5 1.5h5l-.8 5 2.3 2.3H4l2.3-2.3zM8 9v5.5" />
    </PointerMark>
  )
}

/** A resource beside the element that it speaks of, with the question whether it answered. */
export function PinBox({
  said,
  url,
  isAskedFor,
  locale,
  t,
  actions,
  onOutcome,
  onUnpin,
}: {
  readonly said: SaidText
  readonly url?: string | undefined
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
  readonly onOutcome: (outcome: Outcome) => Promise<boolean>
  /** It need not stand here any more. */
  readonly onUnpin: () => void
}): JSX.Element {
  return (
    <ItemBox said={said} kind="card pin" {...{ isAskedFor, locale, t, actions }}>
      <div class="pin-more" lang={t('language')}>
        {url === undefined ? null : (
          <p>
            <PageLink url={url} t={t} />
          </p>
        )}
        <OutcomeChoice t={t} onOutcome={onOutcome} />
        <button type="button" class="plain" onClick={onUnpin}>
          {t('unpin')}
        </button>
      </div>
    </ItemBox>
  )
}
