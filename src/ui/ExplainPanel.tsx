import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { uiDirection } from './direction.ts'
import type { Translate } from './translate.ts'
import { useHeadingFocus } from './use-heading-focus.ts'

/** The box that tells why items are seen or not. */
export function ExplainPanel({
  t,
  onClose,
  children,
}: {
  readonly t: Translate
  readonly onClose: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  const titleId = useId()
  const heading = useHeadingFocus()
  return (
    <div
      class="fp panel explain"
      role="dialog"
      aria-labelledby={titleId}
      dir={uiDirection(t)}
      lang={t('language')}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onClose()}
    >
      <div class="panel-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {t('explainTitle')}
        </h2>
        <button type="button" class="plain close" aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </div>
  )
}
