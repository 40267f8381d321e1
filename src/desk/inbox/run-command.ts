import type { VerdictValue } from '../../core/desk/verdict.ts'
import { putTogether, takeApart, type DeedStep } from '../../core/desk/regroup.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { Library, ListedResource } from '../desk-source.ts'
import type { DeskRest } from '../use-desk-content.ts'
import type { Deeds } from '../use-deeds.ts'
import type { Command } from './commands.ts'
import { findResource, findWish } from './composing.ts'
import { entriesOf } from './rows.ts'
import type { InboxState } from './use-inbox.ts'
import { placeOf } from './words.ts'

/** What a command may touch. */
export interface CommandScope {
  readonly inbox: InboxState
  readonly deeds: Deeds
  readonly rest: DeskRest
  readonly createId: () => string
  readonly now: () => number
  readonly onFocusList: () => void
  readonly onFocusDetail: () => void
  readonly onFocusSearch: () => void
  readonly onKeys: () => void
}

/** Does what a key or a button asks for. */
export function runCommand(command: Command, scope: CommandScope): void {
  const { inbox, deeds } = scope
  switch (command) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'open':
    case 'close':
      return move(command, inbox)
    case 'look':
      return scope.onFocusDetail()
    case 'mark':
      return markCurrent(inbox)
    case 'clear':
      inbox.compose(undefined)
      inbox.clearMarks()
      return scope.onFocusList()
    case 'point':
    case 'mend':
    case 'create':
    case 'plan':
      return inbox.targets.length === 0
        ? undefined
        : inbox.compose(inbox.composing === command ? undefined : command)
    case 'tip':
      return wishForTip(scope)
    case 'set-aside':
    case 'reopen':
    case 'tell':
    case 'report':
    case 'repair':
      return finish(scope, [[{ kind: command }, inbox.targets]])
    case 'accurate':
    case 'incomplete':
    case 'wrong':
    case 'missing':
      return judge(command, scope)
    case 'together':
      return finish(scope, putTogether(inbox.targets, scope.createId()))
    case 'apart':
      return finish(scope, apart(scope))
    case 'undo':
      void deeds.undo()
      return undefined
    case 'search':
      return scope.onFocusSearch()
    case 'keys':
      return scope.onKeys()
  }
}

/** Does the steps, where there are any left to do, and goes back to the list. */
export function finish(
  { inbox, deeds, onFocusList }: CommandScope,
  steps: readonly DeedStep[] | undefined,
): void {
  if (steps !== undefined) void deeds.performAll(steps)
  inbox.compose(undefined)
  inbox.clearMarks()
  onFocusList()
}

function move(command: 'next' | 'previous' | 'first' | 'last' | 'open' | 'close', inbox: InboxState): void {
  const { rows, current } = inbox
  const row = rows[current]
  switch (command) {
    case 'next':
      return inbox.setCurrent(current + 1)
    case 'previous':
      return inbox.setCurrent(current - 1)
    case 'first':
      return inbox.setCurrent(0)
    case 'last':
      return inbox.setCurrent(rows.length - 1)
    case 'open':
      return row?.kind === 'group' ? inbox.toggle(row, true) : undefined
    case 'close':
      return row?.kind === 'group' || row?.level === 2 ? inbox.toggle(row, false) : undefined
  }
}

function markCurrent(inbox: InboxState): void {
  const row = inbox.rows[inbox.current]
  if (row === undefined) return
  inbox.mark(row)
  inbox.setCurrent(inbox.current + 1)
}

function wishForTip({ inbox, deeds, rest, createId, now }: CommandScope): void {
  const [entry, ...others] = inbox.targets
  if (entry === undefined) return
  const wish = findWish([entry, ...others], rest, createId(), now())
  if (wish === undefined) void deeds.performAll([])
  else void deeds.wishFor(wish, inbox.targets)
}

function judge(value: VerdictValue, { inbox, deeds, rest }: CommandScope): void {
  const [entry] = inbox.targets
  if (entry === undefined) return
  const resource = findJudged(value, entry, rest.library)
  if (resource !== undefined) {
    const { packId, resourceId, title } = resource
    const pack = rest.library.packs.find(({ id }) => id === packId)
    void deeds.judge(value, { on: 'resource', packId, resourceId }, title, pack?.version)
  } else if (value === 'missing')
    void deeds.judge(value, { on: 'page', page: entry.question.page }, placeOf(entry))
  // Nothing was shown: there is nothing that could be accurate.
  else void deeds.performAll([])
}

/** What the verdict is on. Missing is what nobody was shown: the page's help, unless somebody named the resource. */
function findJudged(value: VerdictValue, entry: Entry, library: Library): ListedResource | undefined {
  const isNamed = entry.standing.resource !== undefined || entry.question.outcomeOf !== undefined
  return value === 'missing' && !isNamed ? undefined : findResource(entry, library)
}

/** The marked, or the current, questions out of the group that they are in. */
function apart({ inbox, createId }: CommandScope): readonly DeedStep[] {
  const out = new Set(inbox.targets.map(({ question }) => question.id))
  const group = inbox.rows.find(
    (row) => row.kind === 'group' && row.group.entries.some(({ question }) => out.has(question.id)),
  )
  return group === undefined ? [] : takeApart(inbox.targets, entriesOf(group), createId(), createId())
}
