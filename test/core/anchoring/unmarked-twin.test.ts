import { describe, expect, it } from 'vitest'
import { anElement, look } from '../../support/build-facts.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aContactPage } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const aSearch = (of: string): Facts =>
  anElement({ name: 'go!', target: `search for ${of}`, marks: [`name=Search${of}`] })
const page = aContactPage()
const before = [
  ...page.slice(0, 12),
  aSearch('People'),
  ...page.slice(12, 20),
  aSearch('Groups'),
  ...page.slice(20),
]
const unmarked = (marked: readonly Facts[]): Facts[] =>
  marked.map((facts) => ({ ...facts, marks: [], markToken: '...' }))

describe('a button that only the CRM’s own name told from another one', () => {
  it('is found by it, and is not the other one, as long as the CRM names its elements', () => {
    expect(look('search for People', before, before)).toMatchObject({
      kind: 'found',
      target: 'search for People',
    })
    const without = before.filter(({ target }) => target !== 'search for People')
    expect(look('search for People', before, without).kind).not.toBe('found')
  })

  it('is not the other one where the CRM names nothing any more, and one of them is gone', () => {
    for (const gone of ['search for People', 'search for Groups']) {
      const after = unmarked(before.filter(({ target }) => target !== gone)).toReversed()
      expect(look(gone, before, after).kind).not.toBe('found')
    }
  })

  it('keeps nobody from being found that has a text of its own', () => {
    expect(look('delete', before, unmarked(before))).toMatchObject({ kind: 'found', target: 'delete' })
  })
})
