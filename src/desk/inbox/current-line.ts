import { entriesOf, groupRowId, type Row } from './rows.ts'

/** The line that was chosen, by what can be told of it after others came and went. */
export interface ChosenLine {
  readonly id: string
  readonly index: number
  readonly groupId: string
  /** Id of its oldest question. */
  readonly questionId: string
}

/** What there is before a line is chosen. */
export const noLine: ChosenLine = { id: '', index: 0, groupId: '', questionId: '' }

/** What is remembered of a line. */
export function toChosen(row: Row, index: number): ChosenLine {
  const oldest = entriesOf(row).at(-1) ?? entriesOf(row)[0]
  return { id: row.id, index, groupId: groupIdOf(row), questionId: oldest.question.id }
}

/** The group that a line is, or is in. */
export function groupIdOf(row: Row): string {
  return row.kind === 'group' ? row.group.id : row.groupId
}

/**
 * Index of the line: itself; else the one that it became, as a question becomes a group when another like it comes, and a
 * group its last question. Nothing where what it held is not in the list any more.
 */
export function findLine(rows: readonly Row[], chosen: ChosenLine): number | undefined {
  const isGroup = chosen.id === groupRowId(chosen.groupId)
  const tests: readonly ((row: Row) => boolean)[] = [
    ({ id }) => id === chosen.id,
    (row) => entriesOf(row).some(({ question }) => question.id === chosen.questionId),
    (row) => isGroup && groupIdOf(row) === chosen.groupId,
  ]
  for (const test of tests) {
    const index = rows.findIndex(test)
    if (index >= 0) return index
  }
  return undefined
}
