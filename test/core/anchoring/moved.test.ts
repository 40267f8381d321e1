import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { anElement, look } from '../../support/build-facts.ts'
import { aContactPage, withBefore, withOther, without } from '../../support/crm-page.ts'

type Page = readonly ElementFacts<string>[]

// What stood in a bar stands in another part of the page, with other neighbours and in another design.
const old = (change: Said): Page =>
  withOther('cancel', anElement({ target: 'it', landmark: 'toolbar', ...change }), aContactPage())
const now = (change: Said): Page =>
  withBefore('first name', anElement({ target: 'it', ...change }), without('cancel', aContactPage())).map(
    (facts) => ({ ...facts, form: facts.textToken }),
  )

interface Said {
  readonly name: string
  readonly hint?: string
}

describe('what moved to another part of the page with a new design', () => {
  it.each<[string, Said, Said]>([
    ['a long name', { name: 'discard all changes' }, { name: 'discard all changes' }],
    [
      'its name and its hint',
      { name: 'discard', hint: 'all changes' },
      { name: 'discard', hint: 'all changes' },
    ],
  ])('is found by %s', (_by, was, is) => {
    expect(look('it', old(was), now(is))).toMatchObject({ kind: 'found', target: 'it' })
  })

  it.each<[string, Said, Said]>([
    ['a short name', { name: 'discard' }, { name: 'discard' }],
    ['a short name with another hint', { name: 'discard', hint: 'all' }, { name: 'discard', hint: 'one' }],
    ['another long name', { name: 'discard all changes' }, { name: 'forget all changes' }],
  ])('is not found by %s', (_by, was, is) => {
    expect(look('it', old(was), now(is)).kind).not.toBe('found')
  })
})
