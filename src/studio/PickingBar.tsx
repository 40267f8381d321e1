import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { movesByKey, type PickerMove } from '../core/authoring/picker-moves.ts'
import type { Translate } from '../ui/translate.ts'

/** Says how an element is picked, and takes the keys: the focus is here while the trainer looks at the page. */
export function PickingBar({
  t,
  onMove,
}: {
  readonly t: Translate
  readonly onMove: (move: PickerMove) => void
}): JSX.Element {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent): void => {
      const move = movesByKey[event.key]
      // The cancel button keeps its own Enter.
      if (move === undefined || (move === 'take' && event.target instanceof HTMLButtonElement)) return
      event.preventDefault()
      onMove(move)
    }
    window.addEventListener('keydown', onKey, { signal: stop.signal })
    return () => stop.abort()
  }, [onMove])
  return (
    <section class="picking" role="status">
      <strong>{t('studioPicking')}</strong>
      <p>{t('studioPickingDetail')}</p>
      <button type="button" onClick={() => onMove('cancel')}>
        {t('studioCancel')}
      </button>
    </section>
  )
}
