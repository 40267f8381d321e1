import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../src/core/anchor.ts'
import { judge, type ElementFacts } from '../../src/core/judge.ts'

function anElement(change: Partial<ElementFacts<string>>): ElementFacts<string> {
  return { target: 'one', role: 'button', name: '', fields: [], ...change }
}

const save: Anchor = { role: 'button', names: { en: 'Save', fr: 'Enregistrer' } }
const email: Anchor = { role: 'textbox', names: { en: 'Email' }, field: 'email' }

describe('judging an anchor', () => {
  it.each<[string, Anchor, ElementFacts<string>[], string]>([
    ['finds the only element of that role and name', save, [anElement({ name: 'Save' })], 'found'],
    ['finds it by its name in another language', save, [anElement({ name: 'Enregistrer' })], 'found'],
    ['takes no notice of case, space and a required mark', save, [anElement({ name: ' SAVE  *' })], 'found'],
    ['loses an element whose role is another', save, [anElement({ name: 'Save', role: 'link' })], 'lost'],
    ['loses an element whose name only begins alike', save, [anElement({ name: 'Save as' })], 'lost'],
    [
      'doubts between two elements of the same name',
      save,
      [anElement({ name: 'Save' }), anElement({ name: 'Save', target: 'two' })],
      'doubtful',
    ],
    [
      'finds the field whose label is in a language that it does not know',
      email,
      [anElement({ role: 'textbox', name: 'Courriel', fields: ['email'] })],
      'found',
    ],
    [
      'doubts an element of the right name that is another field',
      email,
      [anElement({ role: 'textbox', name: 'Email', fields: ['billing_email'] })],
      'doubtful',
    ],
    [
      'doubts between two elements of the right field and other names',
      email,
      [
        anElement({ role: 'textbox', name: 'Courriel', fields: ['email'] }),
        anElement({ role: 'textbox', name: 'Adresse', fields: ['email'], target: 'two' }),
      ],
      'doubtful',
    ],
    ['loses what is not there', save, [], 'lost'],
  ])('%s', (_title, anchor, elements, kind) => {
    expect(judge(anchor, elements, 'settled').kind).toBe(kind)
  })

  it('prefers the one that agrees in everything to one that agrees in the name alone', () => {
    const elements = [
      anElement({ role: 'textbox', name: 'Email', fields: ['billing_email'], target: 'billing' }),
      anElement({ role: 'textbox', name: 'Email', fields: ['email'], target: 'right' }),
    ]
    expect(judge(email, elements, 'settled')).toMatchObject({ kind: 'found', target: 'right' })
  })

  it('waits for a page that is still loading instead of calling the element lost', () => {
    expect(judge(save, [], 'loading').kind).toBe('not-loaded-yet')
  })

  it('says which evidence agreed and which did not', () => {
    const resolution = judge(
      email,
      [anElement({ role: 'textbox', name: 'Courriel', fields: ['email'] })],
      'settled',
    )
    expect(resolution).toMatchObject({
      candidate: {
        evidence: [
          { kind: 'role', agrees: true },
          { kind: 'name', agrees: false },
          { kind: 'field', agrees: true },
        ],
      },
    })
  })
})
