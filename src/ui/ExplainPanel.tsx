import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import { PanelFrame } from './PanelFrame.tsx'
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
    <PanelFrame
      kind="explain"
      head={
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {t('explainTitle')}
        </h2>
      }
      {...{ titleId, t, onClose }}
    >
      {children}
    </PanelFrame>
  )
}
