import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { questionLengthAtMost } from '../core/question.ts'
import type { Translate } from './translate.ts'

/** The box for the question. While one is under way a second press does nothing; what was typed stays. */
export function AskForm({
  t,
  onAsk,
}: {
  readonly t: Translate
  readonly onAsk: (text: string) => Promise<void>
}): JSX.Element {
  const inputId = useId()
  const hintId = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const question = text.trim()
    if (busy || question === '') return
    setBusy(true)
    try {
      await onAsk(question)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="ask" onSubmit={(event) => void submit(event)}>
      <label for={inputId}>{t('askLabel')}</label>
      <div class="ask-row">
        <input
          id={inputId}
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={questionLengthAtMost}
          aria-describedby={hintId}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          {t('ask')}
        </button>
      </div>
      <p id={hintId} class="quiet hint">
        {t('askHint')}
      </p>
    </form>
  )
}
