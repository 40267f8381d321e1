import type { JSX } from 'preact'
import { changeSteps, moveStep, pointBeside } from '../core/authoring/recording.ts'
import type { Pack } from '../core/pack.ts'
import { describePattern } from '../core/page-key.ts'
import type { Step, Walkthrough } from '../core/walkthrough/walkthrough.ts'
import type { Translate } from '../ui/translate.ts'
import { Choice } from './Choice.tsx'
import { advanceTexts, readAdvance } from './describe-step.ts'
import { AnchorGrade } from './GradeView.tsx'
import { KeptPicture } from './KeptPicture.tsx'
import { LinkedField } from './LinkedField.tsx'
import type { MediaAuthor } from './media-author.ts'
import { mediaCountAtMost, MediaFields } from './MediaFields.tsx'
import { StepBranches } from './StepBranches.tsx'
import { useAddedMedia } from './use-added-media.ts'
import { TextField } from './TextField.tsx'
import type { Picks } from './use-picks.ts'
import { withText } from './with-text.ts'

const advances = ['next', 'click', 'filled'] as const

/** The steps of a walkthrough: their texts in one language, how each ends, their order. */
export function StepsEditor({
  walkthrough,
  pack,
  original,
  locale,
  media,
  t,
  findPick,
  onChange,
  onPickAgain,
  onTry,
  onRecordOn,
}: {
  readonly walkthrough: Walkthrough
  readonly pack: Pick<Pack, 'resources' | 'defaultLocale'>
  /** The pack's own language. */
  readonly original: string
  readonly locale: string
  readonly media: MediaAuthor
  readonly t: Translate
  readonly findPick: Picks['findPick']
  readonly onChange: (walkthrough: Walkthrough, field: string) => void
  readonly onPickAgain: (stepId: string) => void
  /** Begins it in the page beside, at this step. */
  readonly onTry: (stepId: string) => void
  readonly onRecordOn: () => void
}): JSX.Element {
  const { steps } = walkthrough
  const change = (at: number, changed: Step, field: string): void =>
    onChange({ ...walkthrough, steps: steps.with(at, changed) }, `${changed.id}.${field}`)
  const order = (next: readonly Step[]): void => onChange(changeSteps(walkthrough, next), 'steps')
  return (
    <>
      <ol class="steps">
        {steps.map((step, at) => (
          <li key={step.id}>
            <StepFields
              step={step}
              original={original}
              locale={locale}
              media={media}
              t={t}
              onChange={(changed, field) => change(at, changed, field)}
            />
            <LinkedField
              linked={step.resources}
              {...{ pack, locale, t }}
              onChange={(resources) => change(at, { ...step, resources }, 'resources')}
            />
            {step.anchor === undefined ? null : (
              <KeptPicture
                picture={step.picture}
                t={t}
                onRemove={() => change(at, { ...step, picture: undefined }, 'picture')}
              />
            )}
            <AnchorGrade
              {...{ anchor: step.anchor, findPick, t }}
              onTake={(picked) => change(at, pointBeside(step, picked), 'anchor')}
            />
            <StepBranches
              {...{ step, steps, locale, original, t }}
              onChange={(changed, field) => change(at, changed, field)}
            />
            <StepBar {...{ step, steps, at, t, onTry, onPickAgain }} onOrder={order} />
          </li>
        ))}
      </ol>
      <button type="button" onClick={onRecordOn}>
        {t('studioRecordOn')}
      </button>
    </>
  )
}

function StepBar({
  step,
  steps,
  at,
  t,
  onTry,
  onPickAgain,
  onOrder,
}: {
  readonly step: Step
  readonly steps: readonly Step[]
  /** The place of the step among them. */
  readonly at: number
  readonly t: Translate
  readonly onTry: (stepId: string) => void
  readonly onPickAgain: (stepId: string) => void
  readonly onOrder: (steps: readonly Step[]) => void
}): JSX.Element {
  const pick = step.anchor === undefined ? 'studioPick' : 'studioPickAgain'
  return (
    <div class="bar">
      <button type="button" onClick={() => onTry(step.id)}>
        {t('studioTryStep', String(at + 1))}
      </button>
      <button type="button" aria-label={`${t(pick)} · ${at + 1}`} onClick={() => onPickAgain(step.id)}>
        {t(pick)}
      </button>
      <button
        type="button"
        aria-disabled={at === 0}
        aria-label={t('studioStepUp', String(at + 1))}
        onClick={() => onOrder(moveStep(steps, at, -1))}
      >
        ↑
      </button>
      <button
        type="button"
        aria-disabled={at === steps.length - 1}
        aria-label={t('studioStepDown', String(at + 1))}
        onClick={() => onOrder(moveStep(steps, at, 1))}
      >
        ↓
      </button>
      {steps.length === 1 ? null : (
        <button
          type="button"
          class="plain danger"
          aria-label={t('studioStepRemove', String(at + 1))}
          onClick={() => onOrder(steps.toSpliced(at, 1))}
        >
          {t('studioRemove')}
        </button>
      )}
    </div>
  )
}

function StepFields({
  step,
  original,
  locale,
  media,
  t,
  onChange,
}: {
  readonly step: Step
  readonly original: string
  readonly locale: string
  readonly media: MediaAuthor
  readonly t: Translate
  readonly onChange: (step: Step, field: string) => void
}): JSX.Element {
  const advance = readAdvance(step)
  const shown = step.media ?? []
  const { refusal, onFile } = useAddedMedia(media, locale, (added) =>
    onChange({ ...step, media: [...shown, added] }, 'media'),
  )
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
          onFile={field === 'text' && shown.length < mediaCountAtMost ? onFile : undefined}
          onInput={(value) =>
            onChange({ ...step, [field]: withText(step[field], locale, value, false) }, `${field}.${locale}`)
          }
        />
      ))}
      <MediaFields
        media={shown}
        refusal={refusal}
        files={media.files}
        {...{ locale, original, t }}
        onChange={(changed, field) => onChange({ ...step, media: changed }, field)}
      />
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
