import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Profile } from '../core/audience.ts'
import { celebrationStyles } from '../core/region.ts'
import type { MessageKey } from './translate.ts'
import type { Wording } from './wording.ts'

/** What a person can say of themselves by choosing. */
export type ProfilePart = Exclude<keyof Profile, 'ring'>

/** What they have said so far. */
export type Profiled = Pick<Profile, ProfilePart>

/** Something with a title that can be chosen. */
export interface Choice {
  readonly id: string
  readonly title: string
}

/** What there is to choose from. */
export interface Choices {
  readonly roles: readonly Choice[]
  readonly teams: readonly Choice[]
  readonly sites: readonly Choice[]
  readonly regions: readonly Choice[]
  /** BCP 47 tags. */
  readonly locales: readonly string[]
}

const labels = {
  role: 'profileRole',
  team: 'profileTeam',
  site: 'profileSite',
  region: 'profileRegion',
  locale: 'profileLocale',
  celebration: 'profileCelebration',
} as const satisfies Readonly<Record<ProfilePart, MessageKey>>

const unsaidLabels = {
  role: 'profileUnsaid',
  team: 'profileUnsaid',
  site: 'profileUnsaid',
  region: 'profileUnsaid',
  locale: 'profileByBrowser',
  celebration: 'profileByRegion',
} as const satisfies Readonly<Record<ProfilePart, MessageKey>>

const celebrationKeys = {
  fanfare: 'celebrationFanfare',
  card: 'celebrationCard',
  none: 'celebrationNone',
} as const satisfies Readonly<Record<(typeof celebrationStyles)[number], MessageKey>>

/** One part of the profile, to be chosen or left unsaid. */
export function ProfileSelect({
  part,
  profile,
  choices,
  wording,
  onChoose,
}: {
  readonly part: ProfilePart
  readonly profile: Profiled
  readonly choices: Choices
  readonly wording: Wording
  readonly onChoose: (value: string | undefined) => void
}): JSX.Element {
  const id = useId()
  const { t } = wording
  return (
    <p class="profile-part">
      <label for={id}>{t(labels[part])}</label>
      <select
        id={id}
        value={profile[part] ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? undefined : value)}
      >
        <option value="">{t(unsaidLabels[part])}</option>
        {listChoices(part, choices, wording).map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.title}
          </option>
        ))}
      </select>
    </p>
  )
}

/** What can be chosen for a part; empty where the packs offer nothing. */
export function listChoices(
  part: ProfilePart,
  choices: Choices,
  { t, language }: Wording,
): readonly Choice[] {
  switch (part) {
    case 'role':
      return choices.roles
    case 'team':
      return choices.teams
    case 'site':
      return choices.sites
    case 'region':
      return choices.regions
    case 'locale':
      return choices.locales.map((tag) => ({ id: tag, title: language(tag) }))
    case 'celebration':
      return celebrationStyles.map((style) => ({ id: style, title: t(celebrationKeys[style]) }))
  }
}
