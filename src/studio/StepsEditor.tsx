import type { JSX } from 'preact'
import { changeSteps, moveStep } from '../core/authoring/recording.ts'
import { describePattern } from '../core/page-key.ts'
import type { Step, Walkthrough } from '../core/walkthrough/walkthrough.ts'
import type { Translate } from '../ui/translate.ts'
import { Choice } from './Choice.tsx'
import { advanceTexts, readAdvance } from './describe-step.ts'
import { TextField } from './TextField.tsx'
import { withText } from './with-text.ts'

const advances = ['next', 'click', 'filled'] as const

/** The steps of a walkthrough: their texts in one language, how each ends, their order. */
export function StepsEditor({
  walkthrough,
  original,
  locale,
  t,
  onChange,
}: {
  readonly walkthrough: Walkthrough
  /** The pack's own language. */
  readonly original: string
  readonly locale: string
  readonly t: Translate
  readonly onChange: (walkthrough: Walkthrough, field: string) => void
}): JSX.Element {
  const { steps } = walkthrough
  const order = (next: readonly Step[]): void => onChange(changeSteps(walkthrough, next), 'steps')
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={step.id}>
          <StepFields
            step={step}
            original={original}
            locale={locale}
            t={t}
            onChange={(changed, field) =>
              onChange({ ...walkthrough, steps: steps.with(at, changed) }, `${step.id}.${field}`)
            }
          />
          <div class="bar">
            <button
              type="button"
              aria-disabled={at === 0}
              aria-label={t('studioStepUp', String(at + 1))}
              onClick={() => order(moveStep(steps, at, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              aria-disabled={at === steps.length - 1}
              aria-label={t('studioStepDown', String(at + 1))}
              onClick={() => order(moveStep(steps, at, 1))}
            >
              ↓
            </button>
            {steps.length === 1 ? null : (
              <button
                type="button"
                class="plain danger"
                aria-label={t('studioStepRemove', String(at + 1))}
                onClick={() => order(steps.toSpliced(at, 1))}
              >
                {t('studioRemove')}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepFields({
  step,
  original,
  locale,
  t,
  onChange,
}: {
  readonly step: Step
  readonly original: string
  readonly locale: string
  readonly t: Translate
  readonly onChange: (step: Step, field: string) => void
}): JSX.Element {
  const advance = readAdvance(step)
  const texts = [
    { field: 'title', label: 'studioItemTitle', lengthAtMost: 120, isLong: false },
    { field: 'text', label: 'studioItemText', lengthAtMost: 4_000, isLong: true },
  ] as const
  return (
    <>
      {step.page === undefined ? null : <p class="quiet">{describePattern(step.page)}</p>}
      {texts.map(({ field, label, ...rest }) => (
        <TextField
          key={field}
          label={t(label)}
          value={step[field][locale] ?? ''}
          original={locale === original ? undefined : step[field][original]}
          locale={locale}
          {...rest}
          t={t}
          onInput={(value) =>
            onChange({ ...step, [field]: withText(step[field], locale, value, false) }, `${field}.${locale}`)
          }
        />
      ))}
      {advance === undefined || step.branches !== undefined ? null : (
        <Choice
          label={t('studioAdvance')}
          value={advance}
          options={advances
            .filter((on) => on === 'next' || step.anchor !== undefined)
            .map((on) => [on, t(advanceTexts[on])])}
          onChoose={(on) => onChange({ ...step, advance: { on } }, 'advance')}
        />
      )}
    </>
  )
}
