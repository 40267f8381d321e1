import type { JSX } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Plan } from '../../core/desk/handling.ts'
import { phases } from '../../core/phase.ts'
import { phaseKeys } from '../../ui/phase-words.ts'
import type { Wording } from '../../ui/wording.ts'

/** For when a known gap is planned: a phase, or a day. The asker is told. */
export function PlanFor({
  w: { t },
  onPlan,
}: {
  readonly w: Wording
  readonly onPlan: (plan: Plan) => void
}): JSX.Element {
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  const [date, setDate] = useState('')
  useLayoutEffect(() => first.current?.focus(), [])
  return (
    <div class="plan-for">
      <p id={`${id}-label`}>{t('planLabel')}</p>
      <div class="button-row" role="group" aria-labelledby={`${id}-label`}>
        {phases.map((phase, index) => (
          <button
            key={phase}
            {...(index === 0 ? { ref: first } : {})}
            type="button"
            onClick={() => onPlan({ phase })}
          >
            {t(phaseKeys[phase])}
          </button>
        ))}
      </div>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (date !== '') onPlan({ date })
        }}
      >
        <label for={`${id}-date`}>{t('planDate')}</label>
        <input
          id={`${id}-date`}
          type="date"
          required
          value={date}
          onInput={(event) => setDate(event.currentTarget.value)}
        />
        <button type="submit">{t('planSet')}</button>
      </form>
    </div>
  )
}
