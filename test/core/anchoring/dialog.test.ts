import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/core/anchoring/judge.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import {
  aHeading,
  anAnchorOf,
  anElement,
  aPage,
  look,
  type ElementChange,
} from '../../support/build-facts.ts'
import { aContactPage } from '../../support/crm-page.ts'

type Page = readonly ElementFacts<string>[]

const contact = aContactPage()
const isUnsure = expect.stringMatching(/^(?:doubtful|lost)$/) as string

describe('a dialog over the page', () => {
  // The list keeps its search while a dialog shows the same search, as Tryton's does.
  const search = (change: ElementChange): Page => [
    aHeading('search', change),
    anElement({
      kind: 'field',
      role: 'textbox',
      name: 'filters',
      ...change,
      target: `filters ${change.target}`,
    }),
    anElement({ ...change, name: 'bookmarks', target: `bookmarks ${change.target}` }),
  ]
  const list = [...contact, ...search({ target: 'page' })]
  const inDialog: ElementChange = { target: 'dialog', isInDialog: true }
  const picked = ['filters', 'bookmarks']

  it.each(picked)('has not what stood on the page: %s', (part) => {
    expect(look(`${part} page`, list, [...contact, ...search(inDialog)]).kind).toEqual(isUnsure)
    expect(look(`${part} dialog`, [...contact, ...search(inDialog)], list).kind).toEqual(isUnsure)
  })

  it.each(picked)('has what was picked in it: %s', (part) => {
    const open = [...contact, ...search(inDialog)]
    expect(look(`${part} dialog`, open, open)).toMatchObject({ kind: 'found', target: `${part} dialog` })
  })

  it('has what moved into it, where the CRM calls it as it did', () => {
    const marks = ['name=search_contacts']
    const moved = [...contact, ...search({ ...inDialog, marks })]
    expect(look('filters page', [...contact, ...search({ target: 'page', marks })], moved)).toMatchObject({
      kind: 'found',
      target: 'filters dialog',
    })
  })

  it.each(picked)('is no matter for an anchor that does not know whether it stood in one: %s', (part) => {
    const { trace, ...anchor } = anAnchorOf(`${part} page`, list)
    const older = { ...anchor, trace: trace && { ...trace, isInDialog: undefined } }
    expect(judge(older, aPage([...contact, ...search(inDialog)]))).toMatchObject({
      kind: 'found',
      target: `${part} dialog`,
    })
  })
})
