import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { needOf, type Need } from '../../core/desk/need.ts'
import type { MessageKey } from '../../ui/translate.ts'
import type { Wording } from '../../ui/wording.ts'
import { planWords } from '../../ui/plan-words.ts'
import { needKeys, stateKeys } from './words.ts'

/** Where a question stands, in a word and a colour; of a new one, whether the help failed. */
export function StateChip({
  entry,
  isAskedAgain,
  w,
}: {
  readonly entry: Entry
  readonly isAskedAgain: boolean
  readonly w: Wording
}): JSX.Element {
  const { state, plan } = entry.standing
  const need = needOf(entry, isAskedAgain)
  if (state === 'new') return <span class={`chip ${need}`}>{w.t(keyOfNew(entry, need))}</span>
  return (
    <span class={`chip ${need}`}>
      {plan === undefined ? w.t(stateKeys[state]) : `${w.t(stateKeys[state])} ${planWords(plan, w)}`}
    </span>
  )
}

function keyOfNew({ question, standing }: Entry, need: Need): MessageKey {
  if (standing.lost !== undefined) return 'needLost'
  if (question.kind === 'broken') return 'stateNew'
  return standing.rejections > 0 ? 'needRejected' : needKeys[need]
}
