import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Item } from '../core/item.ts'
import type { Translate } from '../ui/translate.ts'

/** As the pack's schema has it. */
const questionsAtMost = 50

/** Why an item exists: the questions behind it, a line each. They are for who writes the pack, and shown to nobody else. */
export function WhyFields({
  item,
  t,
  onChange,
}: {
  readonly item: Item
  readonly t: Translate
  readonly onChange: (item: Item, field: string) => void
}): JSX.Element {
  // As it is typed: a line that is being begun is no question yet.
  const [typed, setTyped] = useState<string>()
  const written = (item.questions ?? []).join('\n')
  const shown = typed !== undefined && toQuestions(typed).join('\n') === written ? typed : written
  return (
    <label class="field">
      {t('studioQuestions')}
      <textarea
        rows={3}
        value={shown}
        onInput={(event) => {
          const { value } = event.currentTarget
          setTyped(value)
          const questions = toQuestions(value)
          onChange({ ...item, questions: questions.length === 0 ? undefined : questions }, 'questions')
        }}
      />
    </label>
  )
}

function toQuestions(lines: string): readonly string[] {
  const questions = lines.split('\n').map((line) => line.trim().slice(0, 1_000))
  return questions.filter((line) => line !== '').slice(0, questionsAtMost)
}
