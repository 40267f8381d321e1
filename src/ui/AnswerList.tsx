import type { JSX } from 'preact'
import { AnswerCard, type Answer, type AnswerActions } from './AnswerCard.tsx'
import type { Wording } from './wording.ts'

/** The answers that wait for the person's word; nothing where there is none. */
export function AnswerList({
  answers,
  w,
  onTold,
  onJudge,
}: {
  readonly answers: readonly Answer[]
  readonly w: Pick<Wording, 't' | 'date'>
} & AnswerActions): JSX.Element | null {
  if (answers.length === 0) return null
  return (
    <section class="answers">
      <h2>{w.t('answersForYou')}</h2>
      <ul>
        {answers.map((answer) => (
          <li key={answer.id}>
            <AnswerCard answer={answer} w={w} onTold={onTold} onJudge={onJudge} />
          </li>
        ))}
      </ul>
    </section>
  )
}
