import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aHeading, anElement, look } from '../../support/build-facts.ts'
import { aContactPage } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const columns = ['last name', 'first name', 'company', 'status']

interface TableChange {
  /** What a button says that sorts by a column. */
  readonly say?: (column: string) => string
  readonly without?: string
  /** The column that has something to filter it with, too. */
  readonly filtered?: string
  readonly title?: string
}

/** A page with a table of which each column can be sorted, by a button in its head. */
function aTable({ say = (name) => `sort by ${name}`, without, filtered, title }: TableChange): Facts[] {
  const path = 'th>tr>thead>table>main'
  const heads = columns.flatMap((name) => {
    const column = anElement({
      kind: 'column',
      role: 'columnheader',
      tag: 'th',
      target: `head ${name}`,
      name,
    })
    const sort = anElement({ target: name, name: say(name), tag: 'span', icon: 'darrow', path })
    const filter = anElement({ target: `filter ${name}`, name: 'filter', tag: 'span', icon: 'dfunnel', path })
    return [column, ...(name === without ? [] : [sort]), ...(name === filtered ? [filter] : [])]
  })
  return [...aContactPage(), aHeading(title ?? 'all contacts'), ...heads]
}

const sorted = (column: string): string => `sorted ascending, ${column}`

describe('a control in the head of a column', () => {
  it.each(columns)('is found in its column though it says how that is sorted now: %s', (column) => {
    const now = aTable({ say: sorted, title: 'contacts' })
    expect(look(column, aTable({}), now)).toMatchObject({ kind: 'found', target: column })
  })

  it('is not found where it is gone and its column stays', () => {
    expect(look('company', aTable({}), aTable({ say: sorted, without: 'company' })).kind).not.toBe('found')
  })

  it('is not taken for what else the head of its column has', () => {
    const picked = aTable({ filtered: 'company' })
    const now = aTable({ say: sorted, filtered: 'company', without: 'company' })
    expect(look('company', picked, now).kind).not.toBe('found')
  })

  it('is not found by its column where two are called so', () => {
    const twice = aTable({ say: sorted, title: 'contacts' }).map((facts) =>
      facts.target === 'head status' ? { ...facts, textToken: head.textToken, name: head.name } : facts,
    )
    expect(look('company', aTable({}), twice).kind).not.toBe('found')
  })
})

const head = anElement({ kind: 'column', name: 'company' })
