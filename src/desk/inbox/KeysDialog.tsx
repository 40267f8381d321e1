import type { JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { QuestionKind } from '../../core/question.ts'
import { uiDirection } from '../../ui/direction.ts'
import type { Wording } from '../../ui/wording.ts'
import { commandGroups, keysIn } from './commands.ts'

/** Every key of the inbox. */
export function KeysDialog({
  kind,
  w: { t },
  onClose,
}: {
  readonly kind: QuestionKind
  readonly w: Wording
  readonly onClose: () => void
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    dialog.current?.showModal()
    // From the top, where a small window does not show all.
    heading.current?.focus()
  }, [])
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading" ref={heading} tabIndex={-1}>
        {t('keyKeys')}
      </h2>
      <p class="quiet">{t('keysWhere')}</p>
      <div class="keys-groups">
        {commandGroups.map(({ title, commands }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {commands.map(({ command, keys, label, only }) =>
                only !== undefined && only !== kind ? null : (
                  <div key={command}>
                    <dt>
                      {keysIn(uiDirection(t), keys).map((key) => (
                        <kbd key={key}>{nameOf(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{t(label)}</dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
      <form method="dialog">
        <button type="submit" class="primary">
          {t('close')}
        </button>
      </form>
    </dialog>
  )
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

function nameOf(key: string): string {
  return arrows[key] ?? key
}
