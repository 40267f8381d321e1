import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { anElement, look } from '../../support/build-facts.ts'
import { aContactPage } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const page = aContactPage()
const put = (button: Facts): Facts[] => [...page.slice(0, 15), button, ...page.slice(15)]
const aButton = (name: string, hint?: string): Facts =>
  anElement({ target: 'it', name, ...(hint === undefined ? {} : { hint }) })

describe('a button with another name', () => {
  it.each<[string, Facts, Facts]>([
    [
      'is found by what was its hint alone, now that it has a label',
      aButton('print the contact'),
      aButton('sheet', 'print the contact'),
    ],
    [
      'is found by its hint, which is all that names it now',
      aButton('sheet', 'print the contact'),
      aButton('print the contact'),
    ],
    [
      'is found by its hint, where its label was reworded',
      aButton('sheet', 'print the contact'),
      aButton('paper', 'print the contact'),
    ],
  ])('%s', (_, old, now) => {
    expect(look('it', put(old), put(now))).toMatchObject({ kind: 'found', target: 'it' })
  })

  it('is not found where its hint is another one as well', () => {
    const now = put(aButton('paper', 'fold the page'))
    expect(look('it', put(aButton('sheet', 'print the contact')), now).kind).not.toBe('found')
  })

  it('is not found in another one that has its hint, once it is gone', () => {
    const other = anElement({ target: 'other', name: 'list', hint: 'print the contact' })
    const old = [other, ...put(aButton('sheet', 'print the contact'))]
    expect(look('it', old, [other, ...page]).kind).not.toBe('found')
  })
})
