import type { JSX } from 'preact'
import { cardSides, type CardSide, type Item } from '../core/item.ts'
import type { Pack } from '../core/pack.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'
import { AudienceField } from './AudienceField.tsx'
import { Choice } from './Choice.tsx'

const tipLooks: readonly (readonly ['beacon' | 'tooltip' | 'card', MessageKey])[] = [
  ['beacon', 'studioBeacon'],
  ['tooltip', 'studioTooltip'],
  ['card', 'studioCard'],
]

const announcementLooks: readonly (readonly ['banner' | 'corner-card' | 'dialog', MessageKey])[] = [
  ['banner', 'studioBanner'],
  ['corner-card', 'studioCornerCard'],
  ['dialog', 'studioDialog'],
]

const sideKeys = {
  top: 'studioSideTop',
  bottom: 'studioSideBottom',
  start: 'studioSideStart',
  end: 'studioSideEnd',
} as const satisfies Readonly<Record<CardSide, MessageKey>>

const priorityAtMost = 100

interface FieldProps {
  readonly item: Item
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}

/** How, to whom and when an item is shown. */
export function DeliveryFields({
  pack,
  locale,
  ...props
}: FieldProps & { readonly pack: Pack; readonly locale: string }): JSX.Element {
  const { item, t, onChange } = props
  return (
    <details>
      <summary>{t('studioDelivery')}</summary>
      <LookField {...props} />
      <AudienceField {...props} pack={pack} locale={locale} />
      {'anchor' in item ? (
        <Choice
          label={t('studioSide')}
          value={item.side ?? 'bottom'}
          options={cardSides.map((side) => [side, t(sideKeys[side])])}
          onChoose={(side) => onChange({ ...item, side }, 'side')}
        />
      ) : null}
      <WindowFields {...props} />
      <PriorityField {...props} />
      {'anchor' in item ? (
        <label class="check">
          <input
            type="checkbox"
            checked={item.mattersWithoutPlace === true}
            onChange={(event) =>
              onChange(
                { ...item, mattersWithoutPlace: event.currentTarget.checked || undefined },
                'mattersWithoutPlace',
              )
            }
          />
          {t('studioMattersWithoutPlace')}
        </label>
      ) : null}
    </details>
  )
}

function LookField({ item, t, onChange }: FieldProps): JSX.Element | null {
  if (item.kind === 'tip')
    return (
      <Choice
        label={t('studioShownAs')}
        value={item.shownAs ?? 'beacon'}
        options={tipLooks.map(([value, key]) => [value, t(key)])}
        onChoose={(shownAs) => onChange({ ...item, shownAs }, 'shownAs')}
      />
    )
  if (item.kind !== 'announcement') return null
  return (
    <Choice
      label={t('studioShownAs')}
      value={item.shownAs}
      options={announcementLooks.map(([value, key]) => [value, t(key)])}
      onChoose={(shownAs) => onChange({ ...item, shownAs }, 'shownAs')}
    />
  )
}

function WindowFields({ item, t, onChange }: FieldProps): JSX.Element {
  const set = (side: 'from' | 'until', day: string): void => {
    const next = { ...item.window, [side]: day === '' ? undefined : day }
    const isSet = next.from !== undefined || next.until !== undefined
    onChange({ ...item, window: isSet ? next : undefined }, 'window')
  }
  const sides = [
    ['from', 'studioFrom'],
    ['until', 'studioUntil'],
  ] as const
  return (
    <>
      {sides.map(([side, label]) => (
        <label key={side} class="row">
          {t(label)}
          <input
            type="date"
            value={item.window?.[side]?.slice(0, 'YYYY-MM-DD'.length) ?? ''}
            onChange={(event) => set(side, event.currentTarget.value)}
          />
        </label>
      ))}
    </>
  )
}

function PriorityField({ item, t, onChange }: FieldProps): JSX.Element {
  const set = (value: number): void => {
    const priority = Math.round(Math.max(-priorityAtMost, Math.min(priorityAtMost, value)))
    onChange({ ...item, priority: Number.isNaN(priority) ? undefined : priority }, 'priority')
  }
  return (
    <label class="row">
      {t('studioPriority')}
      <input
        type="number"
        min={-priorityAtMost}
        max={priorityAtMost}
        value={item.priority ?? 0}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
}
