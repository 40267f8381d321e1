import type { JSX } from 'preact'
import type { Wording } from '../../ui/wording.ts'
import type { Command } from './commands.ts'

/** That what is done now is done about all marked questions; and what only several can have done. */
export function MarksBar({
  count,
  w,
  onCommand,
}: {
  readonly count: number
  readonly w: Wording
  readonly onCommand: (command: Command) => void
}): JSX.Element {
  const { t } = w
  return (
    <div class="marks" role="status">
      <strong>{w.plural('marked', count)}</strong>
      <button type="button" onClick={() => onCommand('together')}>
        {t('doTogether')} <kbd aria-hidden="true">g</kbd>
      </button>
      <button type="button" onClick={() => onCommand('apart')}>
        {t('doApart')} <kbd aria-hidden="true">y</kbd>
      </button>
      <button type="button" class="plain" onClick={() => onCommand('clear')}>
        {t('keyClear')}
      </button>
    </div>
  )
}
