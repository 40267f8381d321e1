import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readLabels, type ReadLabels } from '../../core/checking/read-labels.ts'
import { findAnchorsFor, listCheckedAnchors } from '../../core/checking/pack-check.ts'
import { localize } from '../../core/locale.ts'
import type { Pack } from '../../core/pack.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Translate } from '../../ui/translate.ts'
import { nameLanguage } from '../../ui/wording.ts'
import { Choice } from '../Choice.tsx'
import type { PointingAuthor } from '../pointing.ts'
import type { TakeSurvey } from '../studio-host.ts'
import { LabelsRead } from './LabelsRead.tsx'

type State =
  | { readonly state: 'unread' | 'unreadable' }
  | {
      readonly state: 'read'
      readonly of: string
      readonly labels: ReadLabels
      /** Which look it is: what was ticked after one says nothing of what the next finds. */
      readonly nth: number
    }

/**
 * What the elements of this page's items are called in another language of the CRM: what was found is confirmed with one
 * click, what it seems to be is ticked, and what is not there is pointed at.
 */
export function LabelsView({
  pack,
  page,
  t,
  takeSurvey,
  pickName,
  onLabels,
}: {
  readonly pack: Pack
  readonly page: PageKey | undefined
  readonly t: Translate
  readonly takeSurvey: TakeSurvey
  readonly pickName: PointingAuthor['pickName']
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
    const sought = Object.fromEntries(anchors.map(({ key, anchor }) => [key, anchor]))
    const survey = await takeSurvey(locale, sought)
    if (survey === undefined) return setLooking({ state: 'unreadable' })
    const labels = readLabels(anchors, survey, locale)
    setLooking((before) => {
      const nth = before.state === 'read' ? before.nth + 1 : 1
      return { state: 'read', of: locale, labels, nth }
    })
  }
  const original = (key: string): string => {
    const names = anchors.find((anchor) => anchor.key === key)?.anchor.names
    return (names && localize(names, pack.defaultLocale, pack.defaultLocale)) || key
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
      {looking.state === 'read' && looking.of === locale ? (
        <LabelsRead
          key={looking.nth}
          {...{ labels: looking.labels, locale, original, t }}
          pickName={() => pickName(locale)}
          onLabels={(confirmed) => {
            onLabels(confirmed, locale)
            setLooking({ ...looking, labels: withoutKeys(looking.labels, confirmed) })
          }}
        />
      ) : null}
    </details>
  )
}

function withoutKeys(
  { found, doubtful, missing }: ReadLabels,
  confirmed: ReadonlyMap<string, string>,
): ReadLabels {
  const isOpen = (key: string): boolean => !confirmed.has(key)
  const keep = (labels: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...labels].filter(([key]) => isOpen(key)))
  return { found: keep(found), doubtful: keep(doubtful), missing: missing.filter(isOpen) }
}
