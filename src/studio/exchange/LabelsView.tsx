import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { findAnchorsFor, listCheckedAnchors } from '../../core/checking/pack-check.ts'
import type { Pack } from '../../core/pack.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Translate } from '../../ui/translate.ts'
import { nameLanguage } from '../../ui/wording.ts'
import { Choice } from '../Choice.tsx'
import type { TakeSurvey } from '../studio-host.ts'

type State =
  | { readonly state: 'unread' | 'unreadable' }
  | { readonly state: 'read'; readonly of: string; readonly labels: ReadonlyMap<string, string> }

/** What the elements of this page's items are called in another language of the CRM, to be confirmed with one click. */
export function LabelsView({
  pack,
  page,
  t,
  takeSurvey,
  onLabels,
}: {
  readonly pack: Pack
  readonly page: PageKey | undefined
  readonly t: Translate
  readonly takeSurvey: TakeSurvey
  /** What the elements of these keys are called in a language. */
  readonly onLabels: (labels: ReadonlyMap<string, string>, locale: string) => void
}): JSX.Element {
  const locales = Object.keys(pack.title)
  const [locale, setLocale] = useState(
    locales.find((one) => one !== pack.defaultLocale) ?? pack.defaultLocale,
  )
  const [looking, setLooking] = useState<State>({ state: 'unread' })
  const anchors = page === undefined ? [] : findAnchorsFor(listCheckedAnchors(pack), page)
  const look = async (): Promise<void> => {
    const survey = await takeSurvey(
      locale,
      Object.fromEntries(anchors.map(({ key, anchor }) => [key, anchor])),
    )
    if (survey === undefined) return setLooking({ state: 'unreadable' })
    const known = new Map(anchors.map(({ key, anchor }) => [key, anchor.names?.[locale]]))
    // Names are compared without case, on the page too.
    const isNew = ([key, label]: readonly [string, string]): boolean =>
      known.get(key)?.toLowerCase() !== label.toLowerCase()
    const labels = new Map(Object.entries(survey.labels).filter(isNew))
    setLooking({ state: 'read', of: locale, labels })
  }
  const original = (key: string): string => {
    const names = anchors.find((anchor) => anchor.key === key)?.anchor.names ?? {}
    return names[pack.defaultLocale] ?? Object.values(names)[0] ?? key
  }
  return (
    <details>
      <summary>{t('labelsTitle')}</summary>
      <p class="quiet">{t('labelsDetail')}</p>
      <Choice
        label={t('labelsLanguage')}
        value={locale}
        options={locales.map((one) => [one, nameLanguage(one, t('language'))])}
        onChoose={(next) => {
          setLocale(next)
          setLooking({ state: 'unread' })
        }}
      />
      <button type="button" onClick={() => void look()}>
        {t('labelsLook')}
      </button>
      {looking.state === 'unreadable' ? <p role="alert">{t('bulkUnread')}</p> : null}
      {looking.state !== 'read' || looking.of !== locale ? null : looking.labels.size === 0 ? (
        <p role="status">{t('labelsNone')}</p>
      ) : (
        <>
          <ul class="names">
            {[...looking.labels].map(([key, label]) => (
              <li key={key}>
                {`${original(key)} → `}
                <strong lang={locale}>{label}</strong>
              </li>
            ))}
          </ul>
          <button
            type="button"
            class="primary"
            onClick={() => {
              onLabels(looking.labels, locale)
              setLooking({ ...looking, labels: new Map() })
            }}
          >
            {t('labelsConfirm', String(looking.labels.size))}
          </button>
        </>
      )}
    </details>
  )
}
