import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { pickerMoves } from '../contract/studio.ts'
import type { Translate } from '../ui/translate.ts'

type Move = (typeof pickerMoves)[number]

const keys: Readonly<Record<string, Move>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Enter: 'take',
  Escape: 'cancel',
}

/** Says how an element is picked, and takes the keys: the focus is here while the trainer looks at the page. */
export function PickingBar({
  t,
  onMove,
}: {
  readonly t: Translate
  readonly onMove: (move: Move) => void
}): JSX.Element {
  useEffect(() => {
    const stop = new AbortController()
    const onKey = (event: KeyboardEvent): void => {
      const move = keys[event.key]
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
