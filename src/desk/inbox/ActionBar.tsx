import type { JSX } from 'preact'
import type { Entry } from '../../core/desk/entry.ts'
import { allows } from '../../core/desk/transitions.ts'
import type { DeedKind } from '../../core/desk/handling.ts'
import type { QuestionKind } from '../../core/question.ts'
import type { Wording } from '../../ui/wording.ts'
import { commandGroups, type Command } from './commands.ts'
import type { Composing } from './composing.ts'

const deedOf: Partial<Readonly<Record<Command, DeedKind>>> = {
  point: 'point',
  mend: 'mend',
  create: 'draft',
  tip: 'draft',
  plan: 'plan',
  report: 'report',
  repair: 'repair',
  tell: 'tell',
  'set-aside': 'set-aside',
  reopen: 'reopen',
}

/** What can be done about the chosen questions, each with its key. */
export function ActionBar({
  entries,
  kind,
  composing,
  w: { t },
  onCommand,
}: {
  readonly entries: readonly Entry[]
  readonly kind: QuestionKind
  readonly composing: Composing
  readonly w: Wording
  readonly onCommand: (command: Command) => void
}): JSX.Element {
  const actions = commandGroups.find(({ title }) => title === 'keysDo')?.commands ?? []
  return (
    <div class="actions" role="group" aria-label={t('keysDo')}>
      {actions.map(({ command, keys, label, only }) => {
        const deed = deedOf[command]
        const isPossible =
          deed !== undefined &&
          entries.some(({ standing, question }) => allows(standing.state, deed, question.kind))
        if (!isPossible || (only !== undefined && only !== kind)) return null
        return (
          <button
            key={command}
            type="button"
            class={command === 'point' ? 'primary' : ''}
            aria-expanded={isComposer(command) ? composing === command : undefined}
            aria-keyshortcuts={keys[0]}
            onClick={() => onCommand(command)}
          >
            {t(label)} <kbd aria-hidden="true">{keys[0]}</kbd>
          </button>
        )
      })}
    </div>
  )
}

function isComposer(command: Command): boolean {
  return command === 'point' || command === 'mend' || command === 'create' || command === 'plan'
}
