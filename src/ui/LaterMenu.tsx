import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Translate } from './translate.ts'

/** How a person puts an item away without having read it: for an hour, for the day, or for good. */
export type PutAway = 'in-an-hour' | 'tomorrow' | 'never-again'

const choices = [
  ['in-an-hour', 'laterInAnHour'],
  ['tomorrow', 'laterTomorrow'],
  ['never-again', 'laterNever'],
] as const

/** The small menu on everything that came unasked. The arrow keys go through it; Escape closes the menu alone. */
export function LaterMenu({
  t,
  onPutAway,
  onExplain,
}: {
  readonly t: Translate
  readonly onPutAway: (how: PutAway) => void
  readonly onExplain?: (() => void) | undefined
}): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    // Opened far down in a box that scrolls, it would not be seen.
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (!isOpen) return
    const choice = findNext(event.key, list.current)
    if (choice !== undefined) {
      // The page would scroll.
      event.preventDefault()
      choice.focus()
    }
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    opener.current?.focus({ preventScroll: true })
  }
  return (
    <div class="later" role="group" onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        class="plain"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {t('later')}
        <span class="chevron" aria-hidden="true" />
      </button>
      <ul ref={list} id={listId} hidden={!isOpen} onClickCapture={stopSecondClick}>
        {choices.map(([how, key]) => (
          <li key={how}>
            <button type="button" class="plain" onClick={() => onPutAway(how)}>
              {t(key)}
            </button>
          </li>
        ))}
        {onExplain === undefined ? null : (
          <li>
            <button type="button" class="plain" onClick={onExplain}>
              {t('explainThis')}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The choice that a key leads to from the one that has the focus, or from the opener above them. */
function findNext(key: string, list: HTMLElement | null): HTMLElement | undefined {
  const choices = [...(list?.querySelectorAll('button') ?? [])]
  const at = choices.findIndex((choice) => choice.matches(':focus'))
  const places: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % choices.length,
    ArrowUp: at <= 0 ? choices.length - 1 : at - 1,
    Home: 0,
    End: choices.length - 1,
  }
  const place = places[key]
  return place === undefined ? undefined : choices[place]
}

// The menu may come to lie under the pointer that opened it, and people press twice: that must put nothing away for good.
function stopSecondClick(event: TargetedMouseEvent<HTMLElement>): void {
  if (event.detail > 1) event.stopPropagation()
}
