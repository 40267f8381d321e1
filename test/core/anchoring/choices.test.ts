import { describe, expect, it } from 'vitest'
import { anElement, look } from '../../support/build-facts.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aContactPage, inFrench } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const values = ['AND', 'OR']
const aChoice = (value: string, name: string, ids: readonly string[]): Facts =>
  anElement({
    ...{ kind: 'field', role: 'radio', name, target: value },
    marks: [`choice=AndOr/${value}`, 'name=AndOr', ...ids, `value=${value}`],
  })
const put = (page: readonly Facts[], choices: readonly Facts[]): Facts[] => [
  ...page.slice(0, 15),
  ...choices,
  ...page.slice(15),
]
const before = put(
  aContactPage(),
  values.map((value) => aChoice(value, value.toLowerCase(), [])),
)
// The next release gave them ids.
const after = put(
  aContactPage(inFrench),
  values.map((value) => aChoice(value, `l’opérateur ${value}`, [`id=AndOr-${value.toLowerCase()}`])),
)

describe('a choice of a group', () => {
  it.each(values)('is found: %s', (value) => {
    expect(look(value, before, after)).toMatchObject({ kind: 'found', target: value })
  })

  it.each(values)('is not found in another one once it is gone: %s', (value) => {
    const without = after.filter(({ target }) => target !== value)
    expect(look(value, before, without).kind).not.toBe('found')
  })
})
