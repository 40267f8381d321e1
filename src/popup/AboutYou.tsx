import type { JSX } from 'preact'
import {
  listChoices,
  ProfileSelect,
  type Choices,
  type Profiled,
  type ProfilePart,
} from '../ui/ProfileSelect.tsx'
import type { Wording } from '../ui/wording.ts'

const parts = ['role', 'team', 'site', 'region', 'locale', 'celebration'] as const satisfies ProfilePart[]

/** What the person says of themselves, folded; only what there is something to choose for. */
export function AboutYou({
  profile,
  choices,
  wording,
  onDescribe,
}: {
  readonly profile: Profiled
  readonly choices: Choices
  readonly wording: Wording
  /** `undefined` is not said any more. */
  readonly onDescribe: (part: ProfilePart, value: string | undefined) => void
}): JSX.Element | null {
  const { t } = wording
  const offered = parts.filter((part) => listChoices(part, choices, wording).length > 0)
  return (
    <section class="folded">
      <details>
        <summary>{t('aboutYou')}</summary>
        <p class="quiet">{t('aboutYouDetail')}</p>
        {offered.map((part) => (
          <ProfileSelect
            key={part}
            part={part}
            profile={profile}
            choices={choices}
            wording={wording}
            onChoose={(value) => onDescribe(part, value)}
          />
        ))}
      </details>
    </section>
  )
}
