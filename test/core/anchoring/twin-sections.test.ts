import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aField, aHeading, anElement, look } from '../../support/build-facts.ts'
import { aContactPage, inFrench, without } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const parts = ['street', 'town', 'province', 'postal code']

/** Two addresses on one form: the CRM calls the fields of both alike, and so do their labels. */
function twoAddresses(say: (english: string) => string = (english) => english): Facts[] {
  return [
    ...aContactPage(say),
    ...Array.from({ length: 80 }, (_, at) => anElement({ name: say(`tool ${at}`), target: `tool ${at}` })),
    ...['billing', 'shipping'].flatMap((section) => [
      aHeading(say(`${section} address`), { target: section }),
      ...parts.flatMap((part) => [
        anElement({
          kind: 'label',
          role: '',
          tag: 'label',
          name: say(part),
          target: `${section} ${part} label`,
        }),
        aField(say(part), `name=${part}`, { target: `${section} ${part}` }),
      ]),
    ]),
    aHeading(say('end'), { target: 'end' }),
  ]
}

const page = twoAddresses()
const targets = ['billing', 'shipping'].flatMap((section) => parts.map((part) => `${section} ${part}`))

describe('a field of one of two alike sections', () => {
  it.each(targets)('is found where both are there: %s', (target) => {
    expect(look(target, page, page)).toMatchObject({ kind: 'found', target })
    expect(look(target, page, twoAddresses(inFrench))).toMatchObject({ kind: 'found', target })
  })

  it.each(targets)('is not taken for the one of the other section where it is gone: %s', (target) => {
    const gone = without(`${target} label`, without(target, page))
    expect(look(target, page, gone).kind).not.toBe('found')
  })
})
