import type { JSX } from 'preact'
import { directionOf } from './direction.ts'
import { keepFocusOfPage, type SaidText } from './ItemBox.tsx'
import { LaterMenu, type PutAway } from './LaterMenu.tsx'
import { LinkedList, type LinkedText } from './LinkedList.tsx'
import { RichTextView } from './RichTextView.tsx'
import type { Translate } from './translate.ts'

/** A word beside a field on what was typed. It warns and blocks nothing; the person has the last word. */
export function FieldHintBox({
  hint,
  locale,
  t,
  onFine,
  onPutAway,
  onExplain,
  onRead,
}: {
  readonly hint: SaidText
  readonly locale: string
  readonly t: Translate
  /** It is right as it is. */
  readonly onFine: () => void
  /** It is not to come here for a while, or never again. */
  readonly onPutAway: (how: PutAway) => void
  readonly onExplain: () => void
  readonly onRead: (linked: LinkedText) => void
}): JSX.Element {
  return (
    <div
      class="fp box field-hint"
      role="presentation"
      dir={directionOf(locale)}
      lang={locale}
      onMouseDown={keepFocusOfPage}
    >
      <div role="status">
        <p class="hint-title">
          <span class="hint-sign" aria-hidden="true" />
          <strong>{hint.title}</strong>
        </p>
        <RichTextView text={hint.text} />
      </div>
      <LinkedList linked={hint.linked ?? []} {...{ locale, t }} onOpen={onRead} />
      <div class="box-row" lang={t('language')}>
        <button type="button" class="plain" onClick={onFine}>
          {t('fieldHintFine')}
        </button>
        <LaterMenu {...{ t, onPutAway, onExplain }} />
      </div>
    </div>
  )
}
