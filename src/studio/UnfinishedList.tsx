import type { JSX } from 'preact'
import type { Unfinished } from '../contract/finish-pack.ts'
import { localize } from '../core/locale.ts'
import type { Translate } from '../ui/translate.ts'
import { nameFields } from './name-field.ts'

/** The items that do not go out because they are not finished, with what of each is missing. */
export function UnfinishedList({
  unfinished,
  locale,
  fallback,
  t,
}: {
  readonly unfinished: readonly Unfinished[]
  readonly locale: string
  readonly fallback: string
  readonly t: Translate
}): JSX.Element | null {
  if (unfinished.length === 0) return null
  return (
    <div class="note">
      <p>{t('studioUnfinishedOut')}</p>
      <ul>
        {unfinished.map(({ item, fields }) => (
          <li key={item.id}>
            {localize(item.title, locale, fallback) || t('studioUntitled')}
            {`: ${nameFields(fields, t)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
