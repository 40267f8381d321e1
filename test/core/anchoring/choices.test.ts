import { describe, expect, it } from 'vitest'
import { aField, anElement, look } from '../../support/build-facts.ts'
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

describe('a choice of one of many groups that say the same', () => {
  const questions = ['mail', 'call', 'visit']
  const settings = Array.from({ length: 60 }, (_, at) => `setting ${at}x`)
  const asked = (prefix: string): Facts[] => {
    const fields = settings.map((name) =>
      aField(name, `name=${prefix}${name.replace(' ', '')}`, { target: name }),
    )
    const choices = questions.flatMap((question) =>
      ['yes', 'no'].map((name) =>
        anElement({
          ...{ kind: 'field', role: 'radio', name, target: `${question} ${name}` },
          marks: [`choice=${question}/${name}`, `name=${question}`],
        }),
      ),
    )
    return put(aContactPage(), [...fields.slice(0, 30), ...choices, ...fields.slice(30)])
  }

  it.each(questions)('is found by what the CRM calls it, whatever else that renamed: %s', (question) => {
    const target = `${question} no`
    // In another order altogether.
    const renamed = asked('new_')
      .map((facts, at) => ({ facts, at: (at * 7919) % 101 }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ facts }) => facts)
    expect(look(target, asked(''), renamed)).toMatchObject({ kind: 'found', target })
    const without = renamed.filter((facts) => facts.target !== target)
    expect(look(target, asked(''), without).kind).not.toBe('found')
  })
})
