import type { Entry } from '../../core/desk/entry.ts'
import type { Group } from '../../core/desk/grouping.ts'

/** A line of the inbox: a group of several, or one question, alone or in an open group. */
export type Row = {
  readonly id: string
  /** 1, or 2 inside of a group. */
  readonly level: 1 | 2
  /** The how-manieth of how many on its level. */
  readonly position: number
  readonly of: number
} & (
  | { readonly kind: 'group'; readonly group: Group; readonly isOpen: boolean }
  | { readonly kind: 'question'; readonly entry: Entry; readonly groupId: string }
)

/** The lines for these groups. A group of one is its question, unless it says something of its own (a page, a resource). */
export function toRows(
  groups: readonly Group[],
  openGroups: ReadonlySet<string>,
  keepsSingles: boolean,
): readonly Row[] {
  return groups.flatMap((group, index): Row[] => {
    const place = { position: index + 1, of: groups.length, level: 1 } as const
    const [first] = group.entries
    if (group.entries.length === 1 && !keepsSingles)
      return [{ ...place, kind: 'question', id: questionRowId(first), entry: first, groupId: group.id }]
    const isOpen = openGroups.has(group.id)
    const head: Row = { ...place, kind: 'group', id: groupRowId(group.id), group, isOpen }
    if (!isOpen) return [head]
    return [
      head,
      ...group.entries.map((entry, member): Row => {
        const inside = { position: member + 1, of: group.entries.length, level: 2 } as const
        return { ...inside, kind: 'question', id: questionRowId(entry), entry, groupId: group.id }
      }),
    ]
  })
}

/** The questions of a line: all of a group's, whether it is open or not. */
export function entriesOf(row: Row): readonly [Entry, ...Entry[]] {
  return row.kind === 'group' ? row.group.entries : [row.entry]
}

/** The id of a group's line. */
export function groupRowId(groupId: string): string {
  return `g/${groupId}`
}

function questionRowId({ question }: Entry): string {
  return `q/${question.id}`
}
