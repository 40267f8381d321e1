import type { JSX } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Entry } from '../../core/desk/entry.ts'
import { currentVerdicts } from '../../core/desk/verdict.ts'
import { toWorkingTime } from '../../core/desk/working-time.ts'
import type { QuestionKind } from '../../core/question.ts'
import { uiDirection } from '../../ui/direction.ts'
import type { Wording } from '../../ui/wording.ts'
import type { DeskServices } from '../services.ts'
import type { Deeds } from '../use-deeds.ts'
import type { DeskRest } from '../use-desk-content.ts'
import { commandOf, type Command } from './commands.ts'
import { FilterBar } from './FilterBar.tsx'
import { InboxTools } from './InboxTools.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { Panes } from './Panes.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import type { RowContext } from './RowView.tsx'
import { runCommand, type CommandScope } from './run-command.ts'
import { useInbox } from './use-inbox.ts'
import { useSavedViews } from './use-saved-views.ts'

/** The questions, or what is broken: grouped, filtered, and worked through by keyboard. */
export function Inbox({
  kind,
  entries,
  askedAgain,
  rest,
  deeds,
  services,
  nowMs,
  w,
}: {
  readonly kind: QuestionKind
  readonly entries: readonly Entry[]
  readonly askedAgain: ReadonlySet<string>
  readonly rest: DeskRest
  readonly deeds: Deeds
  readonly services: DeskServices
  readonly nowMs: number
  readonly w: Wording
}): JSX.Element {
  const inbox = useInbox(kind, entries, askedAgain, services.learnLikeness)
  const views = useSavedViews(inbox, services)
  const tree = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const [showsKeys, setShowsKeys] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const verdicts = useMemo(() => currentVerdicts(rest.judged.verdicts), [rest.judged])
  const workingTime = useMemo(() => toWorkingTime(rest.settings.week), [rest.settings])
  const isOneCrm = useMemo(
    () => new Set(entries.map(({ question }) => question.page.product)).size < 2,
    [entries],
  )
  const context: RowContext = { askedAgain, isOneCrm, nowMs, workingTime, w }
  const scope: CommandScope = {
    ...{ inbox, deeds, rest, createId: services.createId, now: services.now },
    onFocusList: () => tree.current?.focus(),
    onFocusDetail: () => heading.current?.focus(),
    onFocusSearch: () => search.current?.focus(),
    onKeys: () => setShowsKeys(true),
  }
  const run = (command: Command): void => runCommand(command, scope)
  return (
    // Keys of single letters work while the focus is in here, and nowhere else on the page.
    <div class="inbox" role="presentation" onKeyDown={(event) => onKey(event, uiDirection(w.t), run)}>
      <FilterBar
        {...{ search, w, ...views }}
        view={inbox.view}
        objects={inbox.objects}
        views={rest.views}
        onView={inbox.setView}
      />
      <InboxTools
        kind={kind}
        inbox={inbox}
        w={w}
        services={services}
        onPrint={() => setPrinting(true)}
        onKeys={scope.onKeys}
      />
      {inbox.row === undefined ? (
        <p class="empty">{w.t(entries.length === 0 ? 'deskNoQuestions' : 'inboxNothing')}</p>
      ) : (
        <Panes {...{ kind, tree, heading, scope, context, verdicts, services }} onCommand={run} />
      )}
      {showsKeys ? <KeysDialog kind={kind} w={w} onClose={() => setShowsKeys(false)} /> : null}
      {isPrinting ? (
        <PrintSheet
          kind={kind}
          rows={inbox.rows}
          context={context}
          onDrawn={services.onPrint}
          onPrinted={() => setPrinting(false)}
        />
      ) : null}
    </div>
  )
}

function onKey(event: KeyboardEvent, direction: 'ltr' | 'rtl', run: (command: Command) => void): void {
  const { target, key } = event
  if (event.defaultPrevented || event.isComposing || !(target instanceof HTMLElement)) return
  // Behind a dialog nothing is done, and the dialog's own Escape closes it.
  if (target.closest('dialog') !== null) return
  const command = commandOf(event, direction)
  if (command === undefined) return
  if (target.matches('input, textarea, select') && command !== 'clear') return
  // A button has its own Enter; and who reads a question scrolls it by the arrows.
  if (key.length > 1 && command !== 'clear' && target.getAttribute('role') !== 'tree') return
  event.preventDefault()
  run(command)
}
