import { listColumnHeaders, tables } from './column-header.ts'
import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { readLeads } from './element-marks.ts'
import { closestComposed } from './roots.ts'
import type { Surroundings } from './surroundings.ts'

/** A table of one column is a list or a tree, and its rows may be the CRM's own. */
const columnsFrom = 2

/**
 * Whether what is no column header belongs to a record of a table: it stands in a cell of one that has such headers.
 * `headed` remembers which do.
 */
export function isInDataRow({ cell }: Surroundings, headed: Map<Element, boolean>): boolean {
  const table = cell === undefined ? undefined : closestComposed(cell, tables)
  return table !== undefined && hasColumnHeads(table, headed)
}

/** Whether a table is one of records, and lays out no form. `headed` remembers which are. */
export function hasColumnHeads(table: Element, headed: Map<Element, boolean>): boolean {
  const known = headed.get(table)
  if (known !== undefined) return known
  const own = listColumnHeaders(table)
  headed.set(table, own.length >= columnsFrom)
  return own.length >= columnsFrom
}

const entries = 'li, [role=listitem], [role=row], [role=option]'
/** What looks like a list there is the CRM's own. */
const sets = 'nav, [role=navigation], [role=menu], [role=menubar], [role=tablist], [role=toolbar]'

/** Whether an element that leads to something of a record stands in a list of such: alone, or as others of it do. */
export function isInRecordList(element: Element, own: Led): boolean {
  const entry = own.leads === '' ? undefined : closestComposed(element, entries)
  if (entry === undefined || closestComposed(entry, sets) !== undefined) return false
  const others = [...(entry.parentElement?.children ?? [])].filter(
    (one) => one !== entry && one.matches(entries),
  )
  return others.length === 0 || others.some((other) => leadsToAnother(other, own))
}

type Led = Pick<ElementFacts<Element>, 'leads' | 'address'>

// To another record of the same sort.
function leadsToAnother(entry: Element, { leads, address }: Led): boolean {
  const links = entry.matches('a[href]') ? [entry] : [...entry.querySelectorAll('a[href]')]
  return links.some((link) => readLeads(link) === leads && link.getAttribute('href') !== address)
}
