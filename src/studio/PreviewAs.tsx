import type { JSX } from 'preact'
import type { Preview } from '../contract/studio.ts'
import { pseudoLocale } from '../core/exchange/pseudo-locale.ts'
import { localize, type LocalizedText } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'

type Profile = Preview['profile']

/** As whom the page beside is shown: any role, site, region and language of the pack. */
export function PreviewAs({
  pack,
  profile,
  locale,
  t,
  onChange,
}: {
  readonly pack: Pack
  readonly profile: Profile
  readonly locale: string
  readonly t: Translate
  readonly onChange: (profile: Profile) => void
}): JSX.Element {
  const choice = (
    name: 'role' | 'team' | 'site' | 'region',
    label: string,
    choices: readonly { readonly id: string; readonly title: LocalizedText }[] | undefined,
  ): JSX.Element | null =>
    choices === undefined || choices.length === 0 ? null : (
      <Choice
        label={label}
        value={profile[name] ?? ''}
        options={[
          ['', t('studioNotSaid')],
          ...choices.map(({ id, title }) => [id, localize(title, locale, pack.defaultLocale)] as const),
        ]}
        onChoose={(value) => onChange({ ...profile, [name]: value === '' ? undefined : value })}
      />
    )
  return (
    <details>
      <summary>{t('studioPreviewAs')}</summary>
      {choice('role', t('studioRole'), pack.roles)}
      {choice('team', t('studioTeam'), pack.teams)}
      {choice('site', t('studioSite'), pack.sites)}
      {choice('region', t('studioRegion'), pack.regions)}
      <Choice
        label={t('studioLanguage')}
        value={profile.locale ?? ''}
        options={[
          ['', t('studioNotSaid')],
          ...Object.keys(pack.title).map((one) => [one, nameLanguage(one, t('language'))] as const),
          [pseudoLocale, t('translatePseudo')],
        ]}
        onChoose={(value) => onChange({ ...profile, locale: value === '' ? undefined : value })}
      />
    </details>
  )
}
