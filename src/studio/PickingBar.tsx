import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { movesByKey, type PickerMove } from '../core/authoring/picker-moves.ts'
import type { Translate } from '../ui/translate.ts'

/** Says how an element is picked, and takes the keys: the focus is here while the trainer looks at the page. */
export function PickingBar({
  t,
  onMove,
  children,
}: {
  readonly t: Translate
  readonly onMove: (move: PickerMove) => void
  /** What can be said of the page. */
  readonly children: JSX.Element
}): JSX.Element {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent): void => {
      const move = movesByKey[event.key]
      if (move === undefined || keepsKey(event.target, move)) return
      event.preventDefault()
      onMove(move)
    }
    window.addEventListener('keydown', onKey, { signal: stop.signal })
    return () => stop.abort()
  }, [onMove])
  return (
    <section class="picking">
      <div role="status">
        <strong>{t('studioPicking')}</strong>
        <p>{t('studioPickingDetail')}</p>
      </div>
      {children}
      <button type="button" onClick={() => onMove('cancel')}>
        {t('studioCancel')}
      </button>
    </section>
  )
}

// The cancel button keeps its own Enter, and a choice all keys but Escape; the button that began it is done.
function keepsKey(target: EventTarget | null, move: PickerMove): boolean {
  return target instanceof HTMLSelectElement
    ? move !== 'cancel'
    : move === 'take' && target instanceof HTMLButtonElement && target.closest('.picking') !== null
}
