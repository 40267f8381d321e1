import { expect, it } from 'vitest'
import { isSamePage, matchesPage } from '../../src/core/page-key.ts'

const list = { product: 'x', object: 'contacts', view: 'list' } as const

it.each([
  [{}, true],
  [{ object: 'contacts' }, true],
  [{ object: 'contacts', view: 'list' }, true],
  [{ object: 'contacts', view: 'edit' }, false],
  [{ object: 'deals' }, false],
] as const)('the pattern %j matches a list of contacts: %s', (pattern, expected) => {
  expect(matchesPage(pattern, list)).toBe(expected)
})

it('tells pages apart by product, object and view', () => {
  expect(isSamePage(list, { ...list })).toBe(true)
  expect(isSamePage(list, { ...list, view: 'record' })).toBe(false)
  expect(isSamePage(list, { product: 'x', view: 'list' })).toBe(false)
})
