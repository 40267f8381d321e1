import type { JSX } from 'preact'
import type { Translate } from './translate.ts'

/** The way to a help page in full, in a tab of its own. */
export function PageLink({ url, t }: { readonly url: string; readonly t: Translate }): JSX.Element {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {t('openPage')}
    </a>
  )
}
