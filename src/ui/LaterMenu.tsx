import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Translate } from './translate.ts'

/** How a person puts an item away without having read it: for an hour, for the day, or for good. */
export type PutAway = 'in-an-hour' | 'tomorrow' | 'never-again'

const choices = [
  ['in-an-hour', 'laterInAnHour'],
  ['tomorrow', 'laterTomorrow'],
  ['never-again', 'laterNever'],
] as const

/** The small menu on everything that came unasked. Escape closes the menu alone. */
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
  const onEscape = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    opener.current?.focus({ preventScroll: true })
  }
  return (
    <div class="later" role="group" onKeyDown={onEscape}>
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
      <ul ref={list} id={listId} hidden={!isOpen}>
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
