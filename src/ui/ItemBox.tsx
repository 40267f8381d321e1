import type { ComponentChildren, JSX, TargetedMouseEvent } from 'preact'
import { useId } from 'preact/hooks'
import type { RichText } from '../core/rich-text.ts'
import { directionOf } from './direction.ts'
import { LaterMenu, type PutAway } from './LaterMenu.tsx'
import { LinkedList, type LinkedText } from './LinkedList.tsx'
import { MediaView, type ShownMedia } from './MediaView.tsx'
import { RichTextView } from './RichTextView.tsx'
import { onEscape } from './on-escape.ts'
import type { Translate } from './translate.ts'
import { useBoxFocus } from './use-box-focus.ts'

/** What every item says, in the pack's language. */
export interface SaidText {
  readonly title: string
  readonly text: RichText
  readonly media?: readonly ShownMedia[] | undefined
  readonly linked?: readonly LinkedText[] | undefined
}

/** What can be done with the box of an item. */
export interface BoxActions {
  readonly onClose: () => void
  /** Absent where there is nothing to be put off: the person asked for it. */
  readonly onPutAway?: ((how: PutAway) => void) | undefined
  /** Why is it seen? Stands in the same menu. */
  readonly onExplain?: (() => void) | undefined
  /** Opens a linked resource; where it is absent none is shown. */
  readonly onRead?: ((linked: LinkedText) => void) | undefined
}

/**
 * What an item says, in a box: its title, its text, its pictures, and at the end what can be done. Escape closes it
 * when the focus is in it.
 */
export function ItemBox({
  said,
  kind,
  isAskedFor,
  locale,
  t,
  actions: { onClose, onPutAway, onExplain, onRead },
  lead,
  closing,
  children,
  primary,
}: {
  readonly said: SaidText
  /** The class of the box. */
  readonly kind: string
  /** It takes the focus. */
  readonly isAskedFor: boolean
  readonly locale: string
  readonly t: Translate
  readonly actions: BoxActions
  /** Stands above the title. */
  readonly lead?: ComponentChildren
  /** The word on the button that closes it; the plain one where absent. */
  readonly closing?: string
  /** Stands after the text. */
  readonly children?: ComponentChildren
  /** A button that does more than close, which is then a small one in the corner. */
  readonly primary?: ComponentChildren
}): JSX.Element {
  const titleId = useId()
  const textId = useId()
  const box = useBoxFocus(isAskedFor)
  return (
    <div
      ref={box}
      class={`fp box ${kind}`}
      role="dialog"
      aria-labelledby={titleId}
      aria-describedby={textId}
      tabIndex={-1}
      dir={directionOf(locale)}
      lang={locale}
      onMouseDown={keepFocusOfPage}
      onKeyDown={onEscape(onClose)}
    >
      {primary === undefined ? null : (
        <button
          type="button"
          class="plain close"
          lang={t('language')}
          aria-label={t('close')}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
      {lead}
      <h2 id={titleId}>{said.title}</h2>
      <div id={textId} class="box-text">
        <RichTextView text={said.text} />
        {children}
      </div>
      <MediaView media={said.media ?? []} t={t} />
      {onRead === undefined ? null : (
        <LinkedList linked={said.linked ?? []} {...{ locale, t }} onOpen={onRead} />
      )}
      <div class="box-row" lang={t('language')}>
        {primary ?? (
          <button type="button" class="primary" onClick={onClose}>
            {closing ?? t('close')}
          </button>
        )}
        {onPutAway === undefined ? null : <LaterMenu t={t} onPutAway={onPutAway} onExplain={onExplain} />}
      </div>
    </div>
  )
}

/** A button that is pressed with the mouse leaves the focus where it was: in the field that the person is writing in. */
export function keepFocusOfPage(event: TargetedMouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  const isInside = currentTarget.contains(currentTarget.ownerDocument.activeElement)
  if (!isInside && target instanceof Element && target.closest('button') !== null) event.preventDefault()
}
