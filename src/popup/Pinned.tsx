import type { JSX } from 'preact'
import { describePage, type PageKey } from '../core/page-key.ts'
import { directionOf } from '../ui/direction.ts'
import { PageLink } from '../ui/PageLink.tsx'
import type { ResourceText } from '../ui/ResourceView.tsx'
import { RichTextView } from '../ui/RichTextView.tsx'
import type { Translate } from '../ui/translate.ts'

/** A resource that is pinned to a page for the person. */
export interface PinnedResource {
  readonly key: string
  readonly page: PageKey
  readonly locale: string
  readonly resource: ResourceText
}

/** What answered the person, to be shown again wherever they are; nothing where nothing did. */
export function Pinned({
  pins,
  t,
}: {
  readonly pins: readonly PinnedResource[]
  readonly t: Translate
}): JSX.Element | null {
  if (pins.length === 0) return null
  return (
    <section class="pinned">
      <h2>{t('showAgain')}</h2>
      <ul>
        {pins.map(({ key, page, locale, resource: { title, foreignLocale = locale, text, url } }) => (
          <li key={key}>
            <div lang={foreignLocale} dir={directionOf(foreignLocale)}>
              {text === undefined ? (
                <p>{title}</p>
              ) : (
                <details>
                  <summary>{title}</summary>
                  <RichTextView text={text} />
                </details>
              )}
            </div>
            <p class="quiet" lang="zxx">
              {describePage(page)}
            </p>
            {url === undefined ? null : (
              <p>
                <PageLink url={url} t={t} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
