import type { JSX } from 'preact'
import type { MessageKey, Translate } from './translate.ts'

/** How far showing it on the page has come. */
export type Showing = 'not-asked' | 'looking' | 'not-seen'

/** The way to the element that a resource speaks of; where that is not to be seen, this says so. */
export function ShowWhere({
  showing,
  label = 'showMeWhere',
  t,
  onShowWhere,
}: {
  readonly showing: Showing
  readonly label?: MessageKey
  readonly t: Translate
  readonly onShowWhere: () => void
}): JSX.Element {
  return (
    <div class="show-where" lang={t('language')}>
      <button type="button" class="primary" aria-disabled={showing === 'looking'} onClick={onShowWhere}>
        {t(label)}
      </button>
      <p role="status">{showing === 'not-seen' ? t('placeNotSeen') : ''}</p>
    </div>
  )
}
