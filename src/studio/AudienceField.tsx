import type { JSX } from 'preact'
import { rings, type Audience } from '../core/audience.ts'
import { tickAudience } from '../core/authoring/tick-audience.ts'
import type { Item } from '../core/item.ts'
import { localize } from '../core/locale.ts'
import type { Pack } from '../core/pack.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import { ringKeys } from './PreviewAs.tsx'

/** No id of an audience has it. */
const own = '*'

/** Who an item is for: everybody, one of the pack's audiences, or those who are ticked here. */
export function AudienceField({
  item,
  pack,
  locale,
  t,
  onChange,
}: {
  readonly item: Item
  readonly pack: Pack
  readonly locale: string
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}): JSX.Element {
  const { audience } = item
  const titleOf = ({ title }: Pick<Pack, 'title'>): string => localize(title, locale, pack.defaultLocale)
  const set = (next: Item['audience']): void => onChange({ ...item, audience: next }, 'audience')
  return (
    <>
      <Choice
        label={t('studioAudience')}
        value={typeof audience === 'object' ? own : (audience ?? '')}
        options={[
          ['', t('studioEverybody')],
          ...(pack.audiences ?? []).map((one) => [one.id, titleOf(one)] as const),
          [own, t('studioTicked')],
        ]}
        onChoose={(chosen) => set(chosen === own ? {} : chosen === '' ? undefined : chosen)}
      />
      {typeof audience === 'object' ? (
        <Ticks
          audience={audience}
          parts={[
            ['roles', t('studioRole'), toEntries(pack.roles, titleOf)],
            ['teams', t('studioTeam'), toEntries(pack.teams, titleOf)],
            ['sites', t('studioSite'), toEntries(pack.sites, titleOf)],
            ['regions', t('studioRegion'), toEntries(pack.regions, titleOf)],
            ['locales', t('studioLanguage'), listLanguages(pack, t)],
            ['rings', t('studioRing'), rings.map((ring) => [ring, t(ringKeys[ring])] as const)],
          ]}
          t={t}
          onChange={set}
        />
      ) : null}
    </>
  )
}

/** Of a pack in one language nobody has to be kept apart by it. */
function listLanguages({ title }: Pack, t: Translate): Entries {
  const locales = Object.keys(title)
  return locales.length < 2 ? [] : locales.map((tag) => [tag, nameLanguage(tag, t('language'))] as const)
}

type Entries = readonly (readonly [id: string, title: string])[]

function toEntries<One extends { readonly id: string }>(
  list: readonly One[] | undefined,
  titleOf: (one: One) => string,
): Entries {
  return (list ?? []).map((one) => [one.id, titleOf(one)] as const)
}

function Ticks({
  audience,
  parts,
  t,
  onChange,
}: {
  readonly audience: Audience
  readonly parts: readonly (readonly [part: keyof Audience, label: string, Entries])[]
  readonly t: Translate
  readonly onChange: (audience: Audience) => void
}): JSX.Element {
  return (
    <>
      <p class="quiet">{t('studioTickedDetail')}</p>
      {parts.map(([part, label, known]) => {
        const entries = withTicked(known, audience[part] ?? [], (id) =>
          part === 'locales' ? nameLanguage(id, t('language')) : id,
        )
        return entries.length === 0 ? null : (
          <fieldset key={part} class="rollout">
            <legend>{label}</legend>
            {entries.map(([id, title]) => (
              <label key={id} class="check">
                <input
                  type="checkbox"
                  checked={audience[part]?.some((one) => one === id) ?? false}
                  onChange={() => onChange(tickAudience(audience, part, id))}
                />
                {title}
              </label>
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

/** The entries, and behind them those that are ticked and that the pack has no more, by their ids: they still keep people out. */
function withTicked(known: Entries, ticked: readonly string[], nameOf: (id: string) => string): Entries {
  const ids = new Set(known.map(([id]) => id))
  return [...known, ...ticked.filter((id) => !ids.has(id)).map((id) => [id, nameOf(id)] as const)]
}
