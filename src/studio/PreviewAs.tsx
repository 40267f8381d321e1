import type { JSX } from 'preact'
import type { Preview } from '../contract/studio.ts'
import { rings, type Ring } from '../core/audience.ts'
import { findRegion } from '../core/delivery/circumstances.ts'
import { listPhases } from '../core/delivery/moment.ts'
import { pseudoLocale } from '../core/exchange/pseudo-locale.ts'
import { localize, type LocalizedText } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import { phaseKeys } from '../ui/phase-words.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import { fromLocalTime, toLocalTime } from './local-time.ts'

/** What each ring is called. */
export const ringKeys = { pilot: 'ringPilot', live: 'ringLive' } as const satisfies Readonly<
  Record<Ring, MessageKey>
>

/** As whom a page is shown, and when. */
export type PreviewedAs = Omit<Preview, 'packId'>

/** As whom and when the page beside is shown: any role, site, region, language and ring, any phase, day and hour. */
export function PreviewAs({
  pack,
  previewedAs,
  locale,
  t,
  onChange,
}: {
  readonly pack: Pack
  readonly previewedAs: PreviewedAs
  readonly locale: string
  readonly t: Translate
  readonly onChange: (as: PreviewedAs) => void
}): JSX.Element {
  const { profile } = previewedAs
  const change = (said: Partial<PreviewedAs['profile']>): void =>
    onChange({ ...previewedAs, profile: { ...profile, ...said } })
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
        onChoose={(value) => change({ [name]: value === '' ? undefined : value })}
      />
    )
  const said = listSaid(pack, previewedAs, locale, t)
  return (
    <details>
      <summary>
        {t('studioPreviewAs')}
        {said.length === 0 ? null : <span class="said"> · {said.join(' · ')}</span>}
      </summary>
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
          [pseudoLocale, t('studioPseudo')],
        ]}
        onChoose={(value) => change({ locale: value === '' ? undefined : value })}
      />
      {profile.locale === pseudoLocale ? <p class="quiet">{t('studioPseudoDetail')}</p> : null}
      <Choice
        label={t('studioRing')}
        value={profile.ring ?? ''}
        options={[['', t('studioNotSaid')], ...rings.map((ring) => [ring, t(ringKeys[ring])] as const)]}
        onChoose={(ring) => change({ ring: ring === '' ? undefined : ring })}
      />
      <TimeFields {...{ pack, previewedAs, t, onChange }} />
    </details>
  )
}

/** As whom and when the page beside is shown, in words: folded away, it is not to be taken for what everybody sees. */
function listSaid(
  pack: Pack,
  { profile, atMs }: PreviewedAs,
  locale: string,
  t: Translate,
): readonly string[] {
  const titleOf = (
    id: string | undefined,
    choices: readonly { readonly id: string; readonly title: LocalizedText }[] = [],
  ): string | undefined => {
    const chosen = choices.find((one) => one.id === id)
    return chosen && localize(chosen.title, locale, pack.defaultLocale)
  }
  const { locale: language, ring } = profile
  return [
    titleOf(profile.role, pack.roles),
    titleOf(profile.team, pack.teams),
    titleOf(profile.site, pack.sites),
    titleOf(profile.region, pack.regions),
    language === undefined ? undefined : nameChosen(language, t),
    ring === undefined ? undefined : t(ringKeys[ring]),
    atMs === undefined
      ? undefined
      : new Intl.DateTimeFormat(t('language'), { dateStyle: 'medium', timeStyle: 'short' }).format(atMs),
  ].filter((part) => part !== undefined)
}

function nameChosen(language: string, t: Translate): string {
  return language === pseudoLocale ? t('studioPseudo') : nameLanguage(language, t('language'))
}

// A phase is the time from which it runs, for people of that region: so it never says another thing than the clock.
function TimeFields({
  pack,
  previewedAs,
  t,
  onChange,
}: {
  readonly pack: Pack
  readonly previewedAs: PreviewedAs
  readonly t: Translate
  readonly onChange: (as: PreviewedAs) => void
}): JSX.Element {
  const { profile, atMs } = previewedAs
  const region = findRegion(pack, profile)
  const begins = listPhases(region?.timeZone ?? readTimeZone(), pack.goLive, region)
  const began = begins.findLast(({ fromMs }) => atMs !== undefined && fromMs <= atMs)
  const setTime = (next: number | undefined): void => onChange({ ...previewedAs, atMs: next })
  return (
    <>
      {begins.length === 0 ? null : (
        <Choice
          label={t('studioPhase')}
          value={began?.phase ?? (atMs === undefined ? '' : 'before')}
          options={[
            ['', t('studioNow')],
            ...(atMs === undefined || began !== undefined ? [] : [['before', t('phaseBefore')] as const]),
            ...begins.map(({ phase }) => [phase, t(phaseKeys[phase])] as const),
          ]}
          onChoose={(chosen) => setTime(begins.find(({ phase }) => phase === chosen)?.fromMs)}
        />
      )}
      <label class="row">
        {t('studioAtTime')}
        <input
          type="datetime-local"
          value={atMs === undefined ? '' : toLocalTime(atMs)}
          onChange={(event) => setTime(fromLocalTime(event.currentTarget.value))}
        />
      </label>
    </>
  )
}

function readTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
