import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Wording } from '../ui/wording.ts'

/** An item that the person put away. */
export interface AwayItem {
  readonly id: string
  readonly title: string
  readonly how: 'dismissed' | 'never-again' | 'snoozed'
  readonly untilMs?: number | undefined
}

/** What was put away, folded; one of it or all can be brought back. */
export function PutAway({
  items,
  wording,
  onBringBack,
}: {
  readonly items: readonly AwayItem[]
  readonly wording: Wording
  /** `undefined` is all of them. */
  readonly onBringBack: (id: string | undefined) => void
}): JSX.Element | null {
  const { t, plural } = wording
  const status = useRef<HTMLParagraphElement>(null)
  const [wasBroughtBack, setBroughtBack] = useState(false)
  if (items.length === 0 && !wasBroughtBack) return null
  const bringBack = (id: string | undefined): void => {
    setBroughtBack(true)
    // The button goes with its row.
    status.current?.focus()
    onBringBack(id)
  }
  return (
    <section class="folded">
      <p role="status" ref={status} tabIndex={-1} class={items.length > 0 ? 'visually-hidden' : ''}>
        {wasBroughtBack ? t('putAwayBack') : ''}
      </p>
      {items.length === 0 ? null : (
        <details>
          <summary>{plural('putAwayCount', items.length)}</summary>
          <ul class="rows">
            {items.map(({ id, title, how, untilMs }) => (
              <li key={id}>
                <div>
                  <p class="row-title">{title}</p>
                  <p class="quiet">
                    {how === 'snoozed'
                      ? t('putAwaySnoozed', wording.moment(untilMs ?? 0))
                      : t(how === 'dismissed' ? 'putAwayDismissed' : 'putAwayNeverAgain')}
                  </p>
                </div>
                <button type="button" aria-label={t('bringBackNamed', title)} onClick={() => bringBack(id)}>
                  {t('bringBack')}
                </button>
              </li>
            ))}
          </ul>
          {items.length === 1 ? null : (
            <button type="button" class="plain" onClick={() => bringBack(undefined)}>
              {t('bringBackAll')}
            </button>
          )}
        </details>
      )}
    </section>
  )
}
