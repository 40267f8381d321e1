import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { RichText } from '../core/rich-text.ts'
import { directionOf, uiDirection } from './direction.ts'
import { LinkedList, type LinkedText } from './LinkedList.tsx'
import { MediaView, type ShownMedia } from './MediaView.tsx'
import { RichTextView } from './RichTextView.tsx'
import { StepProgress } from './StepProgress.tsx'
import { onEscape } from './on-escape.ts'
import type { MessageKey, Translate } from './translate.ts'

/** A step as a card shows it, in the pack's language. */
export interface StepText {
  /** The walkthrough's. */
  readonly walkthrough: string
  readonly title: string
  readonly text: RichText
  readonly media: readonly ShownMedia[]
  readonly linked?: readonly LinkedText[] | undefined
  /** BCP 47 tag of title and text, where they are in another language than the walkthrough. */
  readonly foreignLocale?: string | undefined
  /** How many steps were taken before it, and how many there will have been. */
  readonly taken: number
  readonly stepCount: number
  readonly canGoBack: boolean
  /** What the person chooses between. */
  readonly choices: readonly { readonly branch: number; readonly text: string }[]
}

/**
 * How a step goes on: when the person says so, or by itself when they have done something. `done` is what they do that
 * is done already, so that they may say so.
 */
export type StepAdvance = 'next' | 'click' | 'filled' | 'event' | 'page' | 'done'

/** Why a card does not stand beside the place that it speaks of; `beside` says that it does, `free` that it has none. */
export type StepPlace =
  | 'beside'
  | 'free'
  | 'away'
  | 'covered'
  | 'waiting'
  | 'missing'
  | 'hidden'
  | 'other-page'
  | 'deciding'

/** What a card asks of its owner. */
export interface StepActions {
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onSkip: () => void
  readonly onChoose: (branch: number) => void
  /** To the place that the step speaks of. */
  readonly onGoThere: () => void
  readonly onLeave: () => void
  readonly onRead: (linked: LinkedText) => void
}

const hints: Readonly<Record<Exclude<StepAdvance, 'next' | 'done'>, MessageKey>> = {
  click: 'stepHintClick',
  filled: 'stepHintFilled',
  event: 'stepHintEvent',
  page: 'stepHintPage',
}

const reasons: Readonly<Record<Exclude<StepPlace, 'beside' | 'free'>, MessageKey>> = {
  away: 'stepAway',
  covered: 'stepCovered',
  waiting: 'stepWaiting',
  missing: 'stepMissing',
  hidden: 'stepHidden',
  'other-page': 'stepOtherPage',
  deciding: 'stepDeciding',
}

/**
 * One step of a walkthrough, beside its place or docked. It takes no focus by itself: a step that came because the person
 * did something in the page must not take the field from them in which they write.
 */
export function StepCard({
  step,
  advance,
  place,
  problem,
  locale,
  t,
  actions,
}: {
  readonly step: StepText
  readonly advance: StepAdvance
  readonly place: StepPlace
  /** What the person said did not arrive. */
  readonly problem: boolean
  /** BCP 47 tag of the walkthrough's texts. */
  readonly locale: string
  readonly t: Translate
  readonly actions: StepActions
}): JSX.Element {
  const titleId = useId()
  const textId = useId()
  const said = step.foreignLocale ?? locale
  return (
    <div
      class={`fp walk step ${place === 'beside' ? '' : 'docked'} ${isPatient(place) ? 'patient' : ''}`}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      dir={uiDirection(t)}
      lang={t('language')}
      // Pressed with the mouse, its buttons leave the focus in the field in which the person writes.
      onMouseDown={(event) => isOnButton(event.target) && event.preventDefault()}
      onKeyDown={onEscape(actions.onLeave)}
    >
      <div class="step-head">
        <StepProgress
          taken={step.taken}
          stepCount={step.stepCount}
          name={step.walkthrough}
          locale={locale}
          t={t}
        />
        <button type="button" class="plain close" aria-label={t('stepLeave')} onClick={actions.onLeave}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class="step-said" dir={directionOf(said)} lang={said}>
        <h2 id={titleId}>{step.title}</h2>
        <div id={textId} class="step-text">
          <RichTextView text={step.text} />
        </div>
        <MediaView media={step.media} t={t} />
        <LinkedList linked={step.linked ?? []} locale={said} t={t} onOpen={actions.onRead} />
      </div>
      {place === 'beside' || place === 'free' ? null : <p class="quiet reason">{t(reasons[place])}</p>}
      <StepButtons step={step} advance={advance} place={place} locale={locale} t={t} actions={actions} />
      {problem ? (
        <p role="alert" class="problem">
          {t('problemUnreachable')}
        </p>
      ) : null}
    </div>
  )
}

/** A page that is still being built shows no card for a moment that goes again at once. */
function isPatient(place: StepPlace): boolean {
  return place === 'waiting' || place === 'deciding'
}

function isOnButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button') !== null
}

function StepButtons({
  step: { taken, stepCount, canGoBack, choices },
  advance,
  place,
  locale,
  t,
  actions,
}: {
  readonly step: StepText
  readonly advance: StepAdvance
  readonly place: StepPlace
  readonly locale: string
  readonly t: Translate
  readonly actions: StepActions
}): JSX.Element {
  const isByNext = place === 'deciding' || advance === 'next' || advance === 'done'
  const isOnlyToSkip = place === 'missing' && choices.length === 0 && !isByNext
  const isLast = taken + 1 >= stepCount && place !== 'deciding'
  return (
    <>
      {choices.length === 0 || place === 'deciding' ? null : (
        <ul class="choices" dir={directionOf(locale)} lang={locale}>
          {choices.map(({ branch, text }) => (
            <li key={branch}>
              <button type="button" onClick={() => actions.onChoose(branch)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isByNext || place !== 'beside' ? null : <p class="quiet reason">{t(hints[advance])}</p>}
      <div class="step-row">
        {isByNext && choices.length === 0 ? (
          <button type="button" class="primary" onClick={actions.onNext}>
            {t(isLast ? 'stepDone' : 'stepNext')}
          </button>
        ) : null}
        {place === 'beside' || place === 'away' || place === 'covered' ? (
          <button type="button" class={isByNext ? '' : 'primary'} onClick={actions.onGoThere}>
            {t('stepGoThere')}
          </button>
        ) : null}
        {canGoBack ? (
          <button type="button" onClick={actions.onBack}>
            {t('stepBack')}
          </button>
        ) : null}
        {isByNext && choices.length === 0 ? null : (
          <button type="button" class={isOnlyToSkip ? 'primary' : 'plain'} onClick={actions.onSkip}>
            {t('stepSkip')}
          </button>
        )}
      </div>
    </>
  )
}
