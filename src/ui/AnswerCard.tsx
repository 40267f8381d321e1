import type { JSX } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { Plan, ResourceRef, TipRef } from '../core/desk/handling.ts'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { PageLink } from './PageLink.tsx'
import { planWords } from './plan-words.ts'
import { RichTextView } from './RichTextView.tsx'
import { ShowWhere } from './ShowWhere.tsx'
import type { Wording } from './wording.ts'

/** What became of a question that somebody asked. */
export interface Answer {
  /** The question's id. */
  readonly id: string
  readonly text: string
  /** For whom it was written down, where it was not the person's own. */
  readonly askedFor?: { readonly name?: string | undefined } | undefined
  readonly answer:
    | {
        readonly kind: 'resource'
        readonly resource: ResourceRef
        readonly locale: string
        readonly text?: RichText | undefined
        readonly url?: string | undefined
        /** It speaks of an element of this page, beside which it can be shown. */
        readonly hasPlaceHere: boolean
      }
    | {
        readonly kind: 'tip' | 'walkthrough'
        readonly tip: TipRef
        readonly locale: string
        readonly text: RichText
      }
    | { readonly kind: 'plan'; readonly plan: Plan }
    | { readonly kind: 'repaired' }
}

/** What an answer asks of its owner. */
export interface AnswerActions {
  /** It is seen now. */
  readonly onTold: (id: string) => void
  /** Resolves to whether the word was stored. */
  readonly onJudge: (id: string, holds: boolean) => Promise<boolean>
}

/** "You asked … it is answered here", and the question whether that holds. A plan is told, and nothing is asked of it. */
export function AnswerCard({
  answer,
  w,
  onTold,
  onJudge,
  where,
}: {
  readonly answer: Answer
  readonly w: Pick<Wording, 't' | 'date'>
  /** Where it can be shown on the page: how far that has come, and how it is asked for. */
  readonly where?: Omit<Parameters<typeof ShowWhere>[0], 't'> | undefined
} & AnswerActions): JSX.Element {
  const { t } = w
  const { id, text, askedFor } = answer
  useEffect(() => onTold(id), [onTold, id])
  return (
    <div class="answer">
      <p class="answer-asked">
        {askedFor === undefined
          ? t('answerYouAsked', text)
          : t('answerYouNoted', askedFor.name ?? t('somebody'), text)}
      </p>
      <What answer={answer.answer} w={w} />
      {where !== undefined ? <ShowWhere {...where} t={t} /> : null}
      {answer.answer.kind === 'plan' ? null : <Holds t={t} onJudge={(holds) => onJudge(id, holds)} />}
    </div>
  )
}

function What({
  answer,
  w,
}: {
  readonly answer: Answer['answer']
  readonly w: Pick<Wording, 't' | 'date'>
}): JSX.Element {
  const { t } = w
  switch (answer.kind) {
    case 'plan':
      return <p>{t('answerPlanned', planWords(answer.plan, w))}</p>
    case 'repaired':
      return <p>{t('answerRepaired')}</p>
    case 'tip':
    case 'walkthrough':
      return (
        <div lang={answer.locale} dir={directionOf(answer.locale)}>
          <p lang={t('language')}>{t(answer.kind === 'tip' ? 'answerTip' : 'answerWalkthrough')}</p>
          <details>
            <summary>{answer.tip.title}</summary>
            <RichTextView text={answer.text} />
          </details>
        </div>
      )
    case 'resource':
      return (
        <div lang={answer.locale} dir={directionOf(answer.locale)}>
          <p lang={t('language')}>{t('answerHere')}</p>
          {answer.text === undefined ? (
            <p>
              <strong>{answer.resource.title}</strong>
            </p>
          ) : (
            <details>
              <summary>{answer.resource.title}</summary>
              <RichTextView text={answer.text} />
            </details>
          )}
          {answer.url === undefined ? null : (
            <p lang={t('language')}>
              <PageLink url={answer.url} t={t} />
            </p>
          )}
        </div>
      )
  }
}

function Holds({
  t,
  onJudge,
}: {
  readonly t: Wording['t']
  readonly onJudge: (holds: boolean) => Promise<boolean>
}): JSX.Element {
  const labelId = useId()
  const [said, setSaid] = useState<'yes' | 'no' | 'failed'>()
  const say = async (holds: boolean): Promise<void> => {
    const isStored = await onJudge(holds)
    setSaid(isStored ? (holds ? 'yes' : 'no') : 'failed')
  }
  if (said === 'yes' || said === 'no')
    return <p role="status">{t(said === 'yes' ? 'answerThanksYes' : 'answerThanksNo')}</p>
  return (
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} class="answer-question">
        {t('answerHolds')}
      </p>
      <div class="answer-row">
        <button type="button" onClick={() => void say(true)}>
          {t('answerYes')}
        </button>
        <button type="button" onClick={() => void say(false)}>
          {t('answerNo')}
        </button>
      </div>
      <p role="status">{said === 'failed' ? t('problemUnreachable') : ''}</p>
    </div>
  )
}
