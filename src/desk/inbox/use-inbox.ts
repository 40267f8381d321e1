import { useMemo, useState } from 'preact/hooks'
import { filterEntries, firstFilter, objectKey } from '../../core/desk/filter.ts'
import { groupEntries, placeAlike } from '../../core/desk/grouping.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { QuestionKind } from '../../core/question.ts'
import type { LearnLikeness } from '../likeness-thread.ts'
import type { Composing } from './composing.ts'
import { findLine, groupIdOf, noLine, toChosen } from './current-line.ts'
import type { View } from './FilterBar.tsx'
import { entriesOf, groupRowId, toRows, type Row } from './rows.ts'
import { useLikeness } from './use-likeness.ts'

/** What the inbox shows and what is chosen in it. */
export interface InboxState {
  readonly view: View
  readonly setView: (view: View) => void
  /** All that pass the filter, newest first. */
  readonly filtered: readonly Entry[]
  readonly rows: readonly Row[]
  /** Index of the current line; 0 where there is none. */
  readonly current: number
  readonly setCurrent: (index: number) => void
  /** Ids of the questions that are marked. */
  readonly marked: ReadonlySet<string>
  readonly mark: (row: Row) => void
  readonly clearMarks: () => void
  readonly toggle: (row: Row, isOpen?: boolean) => void
  /** What is looked at: the current line, and while something is composed the line that it is composed for. */
  readonly row: Row | undefined
  /** Of what is looked at: the same as long as something is composed for it, whatever its line becomes. */
  readonly rowKey: string | undefined
  /**
   * What is done next is done about these: those that are marked, else those of the current line. While something is
   * composed they stay those that it was begun for, whoever asks the same meanwhile.
   */
  readonly targets: readonly Entry[]
  readonly composing: Composing
  readonly compose: (composing: Composing) => void
  readonly objects: readonly string[]
}

/** The state of an inbox over these entries, which are newest first. */
export function useInbox(
  kind: QuestionKind,
  entries: readonly Entry[],
  askedAgain: ReadonlySet<string>,
  learn: LearnLikeness,
): InboxState {
  const [view, setView] = useState<View>({
    filter: { ...firstFilter, kind },
    grouping: 'likeness',
    order: 'most-asked',
  })
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(new Set())
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState(noLine)
  const [composed, setComposed] = useState<Composed>()
  const { filter, grouping, order } = view
  const filtered = useMemo(() => filterEntries(entries, filter, askedAgain), [entries, filter, askedAgain])
  // From all questions, so that a filter takes lines away and does not group anew.
  const ofKind = useMemo(() => entries.filter(({ question }) => question.kind === kind), [entries, kind])
  const texts = useMemo(() => ofKind.map(({ question }) => question.text), [ofKind])
  const likeness = useLikeness(texts, learn)
  const placing = useMemo(() => placeAlike(ofKind, likeness), [ofKind, likeness])
  const groups = useMemo(
    () => groupEntries(filtered, grouping, order, placing),
    [filtered, grouping, order, placing],
  )
  const rows = useMemo(
    () => toRows(groups, openGroups, grouping === 'page' || grouping === 'resource'),
    [groups, openGroups, grouping],
  )
  const objects = useMemo(
    () => [...new Set(entries.map(({ question }) => objectKey(question.page)))].toSorted(),
    [entries],
  )
  // A line that is gone leaves its place to the next one, so that triage goes on.
  const found = findLine(rows, chosen)
  const current = found ?? Math.max(0, Math.min(chosen.index, rows.length - 1))
  const line = rows[current]
  const place = line === undefined ? noLine : toChosen(line, current)
  // While it is there, it takes its place along when lines come and go above it. What is composed waits for its line.
  const isKept = found === undefined && composed !== undefined
  if (!isKept && JSON.stringify(place) !== JSON.stringify(chosen)) setChosen(place)
  const row = isKept ? composed.row : line
  const targets = useMemo(
    () => findTargets(entries, composed?.ids ?? marked, row),
    [entries, composed, marked, row],
  )
  const compose = (what: Composing): void => {
    if (what === undefined || row === undefined) return setComposed(undefined)
    const ids = new Set(targets.map(({ question }) => question.id))
    setComposed({ what, row, ids })
  }
  return {
    ...{ view, filtered, rows, current, row, marked, targets, compose, objects },
    ...{ rowKey: composed?.row.id ?? row?.id, composing: composed?.what },
    setView(next) {
      setMarked(new Set())
      compose(undefined)
      setView(next)
    },
    setCurrent(index) {
      const next = rows[index]
      if (next === undefined || next.id === row?.id) return
      compose(undefined)
      setChosen(toChosen(next, index))
    },
    mark(each) {
      compose(undefined)
      const ids = entriesOf(each).map(({ question }) => question.id)
      setMarked((old) => toggleAll(old, ids))
    },
    clearMarks: () => setMarked(new Set()),
    toggle(each, isOpen) {
      const groupId = groupIdOf(each)
      setOpenGroups((old) => withOrWithout(old, groupId, isOpen ?? !old.has(groupId)))
      // Closed from inside: its line is where the way goes on.
      if (each.kind === 'question' && isOpen === false) setChosen({ ...chosen, id: groupRowId(groupId) })
    },
  }
}

/** Something that is composed, and for what: it stays that, however the list changes. */
interface Composed {
  readonly what: NonNullable<Composing>
  readonly row: Row
  /** Of the questions. */
  readonly ids: ReadonlySet<string>
}

function findTargets(
  entries: readonly Entry[],
  ids: ReadonlySet<string>,
  row: Row | undefined,
): readonly Entry[] {
  if (ids.size > 0) return entries.filter(({ question }) => ids.has(question.id))
  return row === undefined ? [] : entriesOf(row)
}

/** With all of them, or, where all are in already, with none. */
function toggleAll(old: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const isAll = ids.every((id) => old.has(id))
  return new Set(isAll ? [...old].filter((id) => !ids.includes(id)) : [...old, ...ids])
}

function withOrWithout(old: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...old, id] : [...old].filter((each) => each !== id))
}
