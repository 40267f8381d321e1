import { closestComposed } from './roots.ts'

/** What has rows and columns. */
export const tables = 'table, [role=grid], [role=table], [role=treegrid]'
const headers = 'thead th, [role=columnheader]'
const cells = 'td, th, [role=gridcell], [role=cell], [role=rowheader], [role=columnheader]'

/**
 * The head of the column in which an element of a table stands: by the number that the grid itself gives to both, or by
 * the table's own layout. Undefined where that leaves a doubt: under a head of several columns, in a grid of several
 * parts without numbers, and for what is no cell.
 */
export function findColumnHeader(picked: Element): Element | undefined {
  const cell = closestComposed(picked, 'td, [role=gridcell], [role=cell]')
  const table = cell === undefined ? undefined : closestComposed(cell, tables)
  if (cell === undefined || table === undefined) return undefined
  const own = listColumnHeaders(table)
  if (own.some((header) => header.hasAttribute('aria-colindex'))) return findNumbered(cell, own)
  return cell instanceof HTMLTableCellElement && table instanceof HTMLTableElement
    ? findInLayout(cell, table)
    : findInOnlyRow(cell, own)
}

/** The heads of its columns that are shown, without those of a table in it. */
export function listColumnHeaders(table: Element): readonly Element[] {
  return [...table.querySelectorAll(headers)].filter(
    (header) => header.closest(tables) === table && header.checkVisibility(),
  )
}

function findNumbered(cell: Element, own: readonly Element[]): Element | undefined {
  const column = cell.getAttribute('aria-colindex')
  const [only, ...others] = own.filter(
    (header) =>
      column !== null && header.getAttribute('aria-colindex') === column && !isWide(header, 'aria-colspan'),
  )
  return others.length === 0 ? only : undefined
}

// The lowest head above the column, where it stands above this column alone.
function findInLayout(cell: HTMLTableCellElement, table: HTMLTableElement): Element | undefined {
  const row = cell.closest('tr')
  const section = row?.parentElement
  const column = section instanceof HTMLTableSectionElement ? columnOf(cell, [...section.rows]) : undefined
  if (column === undefined || table.tHead === null || cell.colSpan > 1) return undefined
  const above = layOut([...table.tHead.rows]).flatMap((cellsOfRow) => cellsOfRow.get(column) ?? [])
  const lowest = above.at(-1)
  return lowest?.localName === 'th' && lowest.colSpan === 1 && lowest.checkVisibility() ? lowest : undefined
}

function columnOf(cell: HTMLTableCellElement, rows: readonly HTMLTableRowElement[]): number | undefined {
  for (const row of layOut(rows)) for (const [column, each] of row) if (each === cell) return column
  return undefined
}

// Which cell covers which column of each row: one that spans rows covers it in those below too.
function layOut(rows: readonly HTMLTableRowElement[]): readonly ReadonlyMap<number, HTMLTableCellElement>[] {
  const layout = rows.map(() => new Map<number, HTMLTableCellElement>())
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (layout[at]?.has(column) === true) column++
      // A span of 0 reaches to the end of the section.
      const to = cell.rowSpan === 0 ? rows.length : at + cell.rowSpan
      for (const covered of layout.slice(at, to))
        for (let span = 0; span < cell.colSpan; span++) covered.set(column + span, cell)
      column += cell.colSpan
    }
  }
  return layout
}

// A grid of boxes: its one row of heads has as many as the row of the cell, each one column wide.
function findInOnlyRow(cell: Element, own: readonly Element[]): Element | undefined {
  const row = closestComposed(cell, '[role=row], tr')
  const rows = new Set(own.map((header) => closestComposed(header, '[role=row], tr')))
  const [headRow, ...others] = rows
  if (row === undefined || headRow === undefined || others.length > 0) return undefined
  const [inHead, inRow] = [headRow, row].map((one) =>
    [...one.children].filter((child) => child.matches(cells)),
  )
  if (inHead === undefined || inRow === undefined || inHead.length !== inRow.length) return undefined
  if ([...inHead, ...inRow].some((one) => isWide(one, 'aria-colspan') || isWide(one, 'colspan')))
    return undefined
  const header = inHead[inRow.indexOf(cell)]
  return header !== undefined && own.includes(header) ? header : undefined
}

function isWide(cell: Element, attribute: 'colspan' | 'aria-colspan'): boolean {
  return Number(cell.getAttribute(attribute) ?? 1) > 1
}
