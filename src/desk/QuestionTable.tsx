import type { JSX } from 'preact'
import { describePage } from '../core/page-key.ts'
import { titleOf, type Outcome, type Question } from '../core/question.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'

const outcomeLabels: Readonly<Record<Outcome, MessageKey>> = {
  answered: 'outcomeAnswered',
  partly: 'outcomePartly',
  'not-answered': 'outcomeNotAnswered',
  wrong: 'outcomeWrong',
}

/** The questions, newest first, each with its page, what was shown and opened, and the outcome. */
export function QuestionTable({
  questions,
  locale,
  t,
}: {
  readonly questions: readonly Question[]
  readonly locale: string
  readonly t: Translate
}): JSX.Element {
  if (questions.length === 0) return <p class="quiet">{t('deskNoQuestions')}</p>
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    // The table may be wider than a small window: then it scrolls by itself, by keyboard too.
    <div class="scroller" role="group" aria-labelledby="questions-heading" tabIndex={0}>
      {/* The roles are written out, because a narrow window lays rows out as blocks, which would end them. */}
      <table role="table">
        <thead>
          <tr>
            <th scope="col">{t('deskColumnAsked')}</th>
            <th scope="col">{t('deskColumnQuestion')}</th>
            <th scope="col">{t('deskColumnPage')}</th>
            <th scope="col">{t('deskColumnShown')}</th>
            <th scope="col">{t('deskColumnOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <tr key={question.id} role="row">
              <td role="cell" class="asked">
                <time dateTime={new Date(question.askedAtMs).toISOString()}>
                  {time.format(question.askedAtMs)}
                </time>
              </td>
              <td role="cell" class="question">
                <span dir="auto">{question.text}</span>
              </td>
              <td role="cell">
                {describePage(question.page)}
                <div class="quiet">{question.page.product}</div>
              </td>
              <td role="cell">
                <Shown question={question} t={t} />
              </td>
              <td role="cell">
                <OutcomeCell question={question} t={t} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Shown({ question, t }: { readonly question: Question; readonly t: Translate }): JSX.Element {
  if (question.shown.length === 0) return <strong class="missing">{t('deskNothingShown')}</strong>
  return (
    <ol lang={question.locale} dir="auto">
      {question.shown.map(({ id, title }) => (
        <li key={id}>
          {title}
          {question.opened.includes(id) ? <span class="opened"> · {t('deskOpened')}</span> : null}
        </li>
      ))}
    </ol>
  )
}

function OutcomeCell({ question, t }: { readonly question: Question; readonly t: Translate }): JSX.Element {
  const { outcome, outcomeOf } = question
  if (outcome === undefined) return <span class="quiet">{t('outcomeOpen')}</span>
  return (
    <>
      <span class={`outcome ${outcome}`}>{t(outcomeLabels[outcome])}</span>
      {outcomeOf === undefined ? null : <div class="quiet">{titleOf(question, outcomeOf)}</div>}
    </>
  )
}
