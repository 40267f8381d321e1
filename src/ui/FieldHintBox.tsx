import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import type { SaidText } from './ItemBox.tsx'
import { RichTextView } from './RichTextView.tsx'
import type { Translate } from './translate.ts'

/** A word beside a field on what was typed. It warns and blocks nothing; the person has the last word. */
export function FieldHintBox({
  hint,
  locale,
  t,
  onFine,
}: {
  readonly hint: SaidText
  readonly locale: string
  readonly t: Translate
  /** It is right as it is. */
  readonly onFine: () => void
}): JSX.Element {
  return (
    <div class="fp box field-hint" role="status" dir={directionOf(locale)} lang={locale}>
      <p class="hint-title">
        <span class="hint-sign" aria-hidden="true" />
        <strong>{hint.title}</strong>
      </p>
      <RichTextView text={hint.text} />
      <button
        type="button"
        class="plain"
        lang={t('language')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onFine}
      >
        {t('fieldHintFine')}
      </button>
    </div>
  )
}
