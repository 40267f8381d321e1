import type { ComponentChildren, JSX } from 'preact'
import { uiDirection } from './direction.ts'
import { onEscape } from './on-escape.ts'
import type { Translate } from './translate.ts'

/** The frame of a box that a person opened in the page: what stands at its head, and the way out, by Escape too. */
export function PanelFrame({
  kind,
  titleId,
  head,
  t,
  onClose,
  children,
}: {
  readonly kind: 'explain' | 'reading'
  /** Of the heading that names the box. */
  readonly titleId: string
  readonly head: JSX.Element
  readonly t: Translate
  readonly onClose: () => void
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <div
      class={`fp panel ${kind}`}
      role="dialog"
      aria-labelledby={titleId}
      dir={uiDirection(t)}
      lang={t('language')}
      onKeyDown={onEscape(onClose)}
    >
      <div class="panel-head">
        {head}
        <button type="button" class="plain close" aria-label={t('close')} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </div>
  )
}
