import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { needOf } from '../../core/desk/need.ts'
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
  const { state, plan, rejections } = entry.standing
  const need = needOf(entry, isAskedAgain)
  if (state === 'new') {
    const key =
      entry.question.kind === 'broken' ? 'stateNew' : rejections > 0 ? 'needRejected' : needKeys[need]
    return <span class={`chip ${need}`}>{w.t(key)}</span>
  }
  return (
    <span class={`chip ${need}`}>
      {plan === undefined ? w.t(stateKeys[state]) : `${w.t(stateKeys[state])} ${planWords(plan, w)}`}
    </span>
  )
}
