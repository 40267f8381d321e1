import type { JSX } from 'preact'
import type { Translate } from '../ui/translate.ts'

/** The site that the person looks at, and whether help may run there. */
export type SiteState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'on' | 'off'
      readonly origin: string
      readonly tabId: number
      readonly isPinned: boolean
    }

/** Help on the site of the tab: to be granted, and given back. */
export function Site({
  site,
  isHelpOn,
  t,
  onAllow,
  onTakeBack,
}: {
  readonly site: SiteState
  readonly isHelpOn: boolean
  readonly t: Translate
  readonly onAllow: (origin: string) => void
  readonly onTakeBack: (origin: string) => void
}): JSX.Element {
  return (
    <section class="site">
      <h2>{t('siteHeading')}</h2>
      {site.kind === 'none' ? <p class="quiet">{t('siteNone')}</p> : null}
      {site.kind === 'off' ? (
        <>
          <p>{t('siteOff', hostOf(site.origin))}</p>
          <button type="button" class="primary" onClick={() => onAllow(site.origin)}>
            {t('siteAllow')}
          </button>
        </>
      ) : null}
      {site.kind === 'on' ? (
        <>
          <p>{t(isHelpOn ? 'siteOn' : 'siteSwitchedOff', hostOf(site.origin))}</p>
          {site.isPinned ? (
            <p class="quiet">{t('sitePinned')}</p>
          ) : (
            <button type="button" onClick={() => onTakeBack(site.origin)}>
              {t('siteTakeBack')}
            </button>
          )}
        </>
      ) : null}
    </section>
  )
}

function hostOf(origin: string): string {
  return new URL(origin).host
}
