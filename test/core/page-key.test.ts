import { expect, it } from 'vitest'
import { isSamePage, joinFrame, matchesPage, type PageKey } from '../../src/core/page-key.ts'

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

const shell: PageKey = { product: 'salesforce', view: 'other' }
const form: PageKey = { product: 'salesforce', object: 'Invoice__c', view: 'edit' }

it.each<[string, PageKey, PageKey | undefined, PageKey]>([
  ['is the frame’s where the top says only whose it is', shell, form, form],
  ['is the frame’s where the top is nobody’s', { product: 'generic', view: 'other' }, form, form],
  ['stays where no frame told its own', shell, undefined, shell],
  ['stays where the top is about an object itself', list, form, list],
  [
    'stays where the top is a view of its own',
    { ...shell, view: 'setup' },
    form,
    { ...shell, view: 'setup' },
  ],
  ['stays where the frame is about nothing', shell, { product: 'salesforce', view: 'home' }, shell],
  ['stays where the frame is another product’s', shell, { ...form, product: 'odoo' }, shell],
])('the key of a page with a frame %s', (_title, top, frame, expected) => {
  expect(joinFrame(top, frame)).toEqual(expected)
})
