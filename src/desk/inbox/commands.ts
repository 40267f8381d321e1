import type { QuestionKind } from '../../core/question.ts'
import type { MessageKey } from '../../ui/translate.ts'

/** What a key does in the inbox. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'look'
  | 'mark'
  | 'clear'
  | 'point'
  | 'mend'
  | 'create'
  | 'tip'
  | 'plan'
  | 'set-aside'
  | 'reopen'
  | 'tell'
  | 'report'
  | 'repair'
  | 'accurate'
  | 'incomplete'
  | 'wrong'
  | 'missing'
  | 'together'
  | 'apart'
  | 'undo'
  | 'search'
  | 'keys'

/** The keys of the inbox, as they are told, in groups. The first key of each is the one that buttons name. */
export const commandGroups: readonly {
  readonly title: MessageKey
  readonly commands: readonly {
    readonly command: Command
    readonly keys: readonly string[]
    readonly label: MessageKey
    readonly only?: QuestionKind
  }[]
}[] = [
  {
    title: 'keysMove',
    commands: [
      { command: 'next', keys: ['j', 'ArrowDown'], label: 'keyNext' },
      { command: 'previous', keys: ['k', 'ArrowUp'], label: 'keyPrevious' },
      { command: 'open', keys: ['ArrowRight'], label: 'keyOpen' },
      { command: 'close', keys: ['ArrowLeft'], label: 'keyClose' },
      { command: 'first', keys: ['Home'], label: 'keyFirst' },
      { command: 'last', keys: ['End'], label: 'keyLast' },
      { command: 'look', keys: ['Enter'], label: 'keyLook' },
      { command: 'search', keys: ['/'], label: 'keySearch' },
    ],
  },
  {
    title: 'keysDo',
    commands: [
      { command: 'point', keys: ['p'], label: 'doPoint' },
      { command: 'mend', keys: ['m'], label: 'doMend' },
      { command: 'create', keys: ['c'], label: 'doCreate' },
      { command: 'tip', keys: ['w'], label: 'doTip' },
      { command: 'plan', keys: ['f'], label: 'doPlan' },
      { command: 'report', keys: ['v'], label: 'doReport', only: 'broken' },
      { command: 'repair', keys: ['d'], label: 'doRepair', only: 'broken' },
      { command: 'tell', keys: ['t'], label: 'doTell' },
      { command: 'set-aside', keys: ['s'], label: 'doSetAside' },
      { command: 'reopen', keys: ['r'], label: 'doReopen' },
    ],
  },
  {
    title: 'keysJudge',
    commands: [
      { command: 'accurate', keys: ['1'], label: 'verdictAccurate' },
      { command: 'incomplete', keys: ['2'], label: 'verdictIncomplete' },
      { command: 'wrong', keys: ['3'], label: 'verdictWrong' },
      { command: 'missing', keys: ['4'], label: 'verdictMissing' },
    ],
  },
  {
    title: 'keysMany',
    commands: [
      { command: 'mark', keys: ['x'], label: 'keyMark' },
      { command: 'clear', keys: ['Escape'], label: 'keyClear' },
      { command: 'together', keys: ['g'], label: 'doTogether' },
      { command: 'apart', keys: ['y'], label: 'doApart' },
      { command: 'undo', keys: ['u'], label: 'undo' },
      { command: 'keys', keys: ['?'], label: 'keyKeys' },
    ],
  },
]

const commandByKey = new Map(
  commandGroups.flatMap(({ commands }) =>
    commands.flatMap(({ command, keys }) => keys.map((key): [string, Command] => [key, command])),
  ),
)

/** What a key press means, or nothing: the browser's and the system's own shortcuts are left alone. */
export function commandOf(
  press: {
    readonly key: string
    readonly ctrlKey: boolean
    readonly metaKey: boolean
    readonly altKey: boolean
  },
  direction: 'ltr' | 'rtl',
): Command | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return commandByKey.get(inDirection(key, direction))
}

/** The keys of a command as they lie on the keyboard, in this direction of writing. */
export function keysIn(direction: 'ltr' | 'rtl', keys: readonly string[]): readonly string[] {
  return keys.map((key) => inDirection(key, direction))
}

/** Into a group is where the lines go on: from right to left, that is to the left. */
function inDirection(key: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return key
  if (key === 'ArrowRight') return 'ArrowLeft'
  return key === 'ArrowLeft' ? 'ArrowRight' : key
}
