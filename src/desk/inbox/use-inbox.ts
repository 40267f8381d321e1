import { useMemo, useState } from 'preact/hooks'
import { filterEntries, firstFilter, objectKey } from '../../core/desk/filter.ts'
import { groupEntries } from '../../core/desk/grouping.ts'
import { learnLikeness, mostAskedWordings } from '../../core/desk/likeness.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { QuestionKind } from '../../core/question.ts'
import type { Composing } from './composing.ts'
import type { View } from './FilterBar.tsx'
import { entriesOf, toRows, type Row } from './rows.ts'

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
  /** What is done next is done about these: those that are marked, else those of the current line. */
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
): InboxState {
  const [view, setView] = useState<View>({
    filter: { ...firstFilter, kind },
    grouping: 'likeness',
    order: 'most-asked',
  })
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(new Set())
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState({ id: '', index: 0 })
  const [composing, compose] = useState<Composing>()
  const { filter, grouping, order } = view
  const filtered = useMemo(() => filterEntries(entries, filter, askedAgain), [entries, filter, askedAgain])
  // From all questions, so that a filter takes lines away and does not group anew; and again only when there are other
  // wordings, not with each deed.
  const wordings = useMemo(
    () =>
      mostAskedWordings(
        entries.flatMap(({ question }) => (question.kind === kind ? question.text : [])),
      ).join('\n'),
    [entries, kind],
  )
  const likeness = useMemo(() => learnLikeness(wordings.split('\n')), [wordings])
  const groups = useMemo(
    () => groupEntries(filtered, grouping, order, likeness),
    [filtered, grouping, order, likeness],
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
  const found = rows.findIndex(({ id }) => id === chosen.id)
  const current = found >= 0 ? found : Math.max(0, Math.min(chosen.index, rows.length - 1))
  const place = { id: rows[current]?.id ?? '', index: current }
  // While it is there, it takes its place along when lines come and go above it.
  if (place.id !== chosen.id || place.index !== chosen.index) setChosen(place)
  const row = rows[current]
  const targets = useMemo(
    () =>
      marked.size > 0
        ? entries.filter(({ question }) => marked.has(question.id))
        : row === undefined
          ? []
          : entriesOf(row),
    [entries, marked, row],
  )
  return {
    ...{ view, filtered, rows, current, marked, targets, composing, compose, objects },
    setView(next) {
      setMarked(new Set())
      compose(undefined)
      setView(next)
    },
    setCurrent(index) {
      const next = rows[index]
      if (next === undefined) return
      compose(undefined)
      setChosen({ id: next.id, index })
    },
    mark: (each) =>
      setMarked((old) =>
        toggleAll(
          old,
          entriesOf(each).map(({ question }) => question.id),
        ),
      ),
    clearMarks: () => setMarked(new Set()),
    toggle(each, isOpen) {
      const groupId = each.kind === 'group' ? each.group.id : each.groupId
      setOpenGroups((old) => withOrWithout(old, groupId, isOpen ?? !old.has(groupId)))
      // Closed from inside: its line is where the way goes on.
      if (each.kind === 'question' && isOpen === false) setChosen({ id: `g/${groupId}`, index: current })
    },
  }
}

/** With all of them, or, where all are in already, with none. */
function toggleAll(old: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const isAll = ids.every((id) => old.has(id))
  return new Set(isAll ? [...old].filter((id) => !ids.includes(id)) : [...old, ...ids])
}

function withOrWithout(old: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...old, id] : [...old].filter((each) => each !== id))
}
