import type { JSX } from 'preact'
import type { Rollout } from '../core/publishing/rollout.ts'
import type { Translate } from '../ui/translate.ts'
import { Choice } from './Choice.tsx'
import { fromLocalTime, toLocalTime } from './local-time.ts'

const percentBounds = { min: 1, max: 99 } as const

/** How many of a hundred where somebody chooses a part of all. */
const percentAtFirst = 10

/** To whom a version goes, and from when. */
export function RolloutFields({
  rollout,
  t,
  onChange,
}: {
  readonly rollout: Rollout
  readonly t: Translate
  readonly onChange: (rollout: Rollout) => void
}): JSX.Element {
  const { from } = rollout
  return (
    <fieldset class="rollout">
      <legend>{t('studioToWhom')}</legend>
      <Choice
        label={t('studioAudience')}
        value={rollout.rings !== undefined ? 'pilot' : rollout.percent !== undefined ? 'part' : 'all'}
        options={[
          ['all', t('studioEverybody')],
          ['pilot', t('studioPilot')],
          ['part', t('studioPart')],
        ]}
        onChoose={(to) =>
          onChange({
            from,
            ...(to === 'pilot' ? { rings: ['pilot'] } : {}),
            ...(to === 'part' ? { percent: percentAtFirst } : {}),
          })
        }
      />
      {rollout.percent === undefined ? null : (
        <label class="row">
          {t('studioPercent')}
          <input
            type="number"
            {...percentBounds}
            value={rollout.percent}
            onChange={(event) => {
              const { min, max } = percentBounds
              const percent = Math.round(event.currentTarget.valueAsNumber)
              if (!Number.isNaN(percent))
                onChange({ ...rollout, percent: Math.min(max, Math.max(min, percent)) })
            }}
          />
        </label>
      )}
      <label class="row">
        {t('studioFrom')}
        <input
          type="datetime-local"
          value={from === undefined ? '' : toLocalTime(Date.parse(from))}
          onChange={(event) => {
            const atMs = fromLocalTime(event.currentTarget.value)
            onChange({ ...rollout, from: atMs === undefined ? undefined : new Date(atMs).toISOString() })
          }}
        />
      </label>
    </fieldset>
  )
}
