import type { JSX, RefObject } from 'preact'
import type { Verdict } from '../../core/desk/verdict.ts'
import type { QuestionKind } from '../../core/question.ts'
import type { DeskServices } from '../services.ts'
import { ActionBar } from './ActionBar.tsx'
import type { Command } from './commands.ts'
import { Composer } from './Composer.tsx'
import { Detail } from './Detail.tsx'
import { MarksBar } from './MarksBar.tsx'
import { QuestionList } from './QuestionList.tsx'
import type { RowContext } from './RowView.tsx'
import { finish, type CommandScope } from './run-command.ts'

/** The list, and what is chosen in it beside it. */
export function Panes({
  kind,
  tree,
  heading,
  scope,
  context,
  verdicts,
  services,
  onCommand,
}: {
  readonly kind: QuestionKind
  readonly tree: RefObject<HTMLDivElement | null>
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly scope: CommandScope
  readonly context: RowContext
  readonly verdicts: ReadonlyMap<string, Verdict>
  readonly services: DeskServices
  readonly onCommand: (command: Command) => void
}): JSX.Element {
  const { inbox, deeds, rest } = scope
  const { w } = context
  const { row } = inbox
  const [first, ...others] = inbox.targets
  return (
    <div class="panes">
      <QuestionList
        tree={tree}
        rows={inbox.rows}
        current={inbox.current}
        marked={inbox.marked}
        context={context}
        onCurrent={(each) => inbox.setCurrent(inbox.rows.indexOf(each))}
        onToggle={(each) => inbox.toggle(each)}
        onMark={inbox.mark}
      />
      {row === undefined ? null : (
        <Detail
          key={inbox.rowKey}
          row={row}
          heading={heading}
          context={context}
          current={verdicts}
          services={services}
          onJudge={(value, subject, title) => void deeds.judge(value, subject, title)}
          onUndo={(act, entry) => void deeds.undoAct(act, [entry.question.id])}
          onBack={scope.onFocusList}
        >
          <>
            {inbox.marked.size === 0 ? null : (
              <MarksBar count={inbox.marked.size} w={w} onCommand={onCommand} />
            )}
            <ActionBar
              entries={inbox.targets}
              kind={kind}
              composing={inbox.composing}
              w={w}
              onCommand={onCommand}
            />
            {inbox.composing === undefined || first === undefined ? null : (
              <Composer
                composing={inbox.composing}
                targets={[first, ...others]}
                {...{ rest, deeds, services, w }}
                onDone={() => finish(scope, undefined)}
              />
            )}
          </>
        </Detail>
      )}
    </div>
  )
}
