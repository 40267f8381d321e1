import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/core/anchor.ts'
import { judge } from '../../../src/core/anchoring/judge.ts'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aField, anElement, aPage } from '../../support/build-facts.ts'

const save: Anchor = { role: 'button', names: { en: 'Save', fr: 'Enregistrer' } }
const email: Anchor = { role: 'textbox', names: { en: 'Email' }, field: 'email' }

describe('judging an anchor that was written by hand', () => {
  it.each<[string, Anchor, ElementFacts<string>[], string]>([
    ['finds the only element of that role and name', save, [anElement({ name: 'save' })], 'found'],
    ['finds it by its name in another language', save, [anElement({ name: 'enregistrer' })], 'found'],
    [
      'takes no notice of case, space and a required mark',
      { role: 'button', names: { en: ' SAVE  *' } },
      [anElement({ name: 'save' })],
      'found',
    ],
    ['loses an element whose role is another', save, [anElement({ name: 'save', role: 'link' })], 'lost'],
    ['loses an element whose name only begins alike', save, [anElement({ name: 'save as' })], 'lost'],
    [
      'doubts between two elements of the same name',
      save,
      [anElement({ name: 'save' }), anElement({ name: 'save', target: 'two' })],
      'doubtful',
    ],
    [
      'doubts between two elements of the same name in two languages',
      save,
      [anElement({ name: 'save' }), anElement({ name: 'enregistrer' })],
      'doubtful',
    ],
    [
      'doubts the right field under a name that it does not know',
      email,
      [aField('courriel', 'name=email')],
      'doubtful',
    ],
    [
      'finds a field under any name where it states none',
      { role: 'textbox', field: 'email' },
      [aField('courriel', 'name=email')],
      'found',
    ],
    [
      'finds a field by its name in one of the languages that it states',
      { ...email, names: { en: 'Email', fr: 'Courriel' } },
      [aField('courriel', 'name=email')],
      'found',
    ],
    [
      'doubts an element of the right name that is another field',
      email,
      [aField('email', 'name=billing_email')],
      'doubtful',
    ],
    [
      'doubts between two elements of the right field and other names',
      email,
      [aField('courriel', 'name=email'), aField('adresse', 'name=email')],
      'doubtful',
    ],
    ['finds a field by any attribute', email, [aField('email', 'data-id=email')], 'found'],
    [
      'finds a field whose counter is another',
      { role: 'textbox', field: 'phones.0.number' },
      [aField('phone', 'name=phones.#.number')],
      'found',
    ],
    ['loses what is not there', save, [], 'lost'],
  ])('%s', (_title, anchor, elements, kind) => {
    expect(judge(anchor, aPage(elements)).kind).toBe(kind)
  })

  it('prefers the one that agrees in everything to one that agrees in the name alone', () => {
    const elements = [
      aField('email', 'name=billing_email', { target: 'billing' }),
      aField('email', 'name=email', { target: 'right' }),
    ]
    expect(judge(email, aPage(elements))).toMatchObject({ kind: 'found', target: 'right' })
  })

  it('counts the entries of a list one by one: order and place never decide', () => {
    const entries = Array.from({ length: 5 }, (_, at) =>
      anElement({ target: `entry ${at}`, name: 'save', isRecord: true }),
    )
    expect(judge(save, aPage(entries)).kind).toBe('doubtful')
  })

  it('waits for a page that is still loading instead of calling the element lost', () => {
    expect(judge(save, aPage([], { state: 'loading' })).kind).toBe('not-loaded-yet')
  })

  it('finds what is there already on a page that is still loading', () => {
    expect(judge(save, aPage([anElement({ name: 'save' })], { state: 'loading' })).kind).toBe('found')
  })

  it('says which evidence agreed and which did not', () => {
    expect(judge(email, aPage([aField('courriel', 'name=email', { target: 'right' })]))).toMatchObject({
      candidates: [
        {
          target: 'right',
          score: 2 / 3,
          evidence: [
            { kind: 'role', agrees: true },
            { kind: 'name', agrees: false },
            { kind: 'field', agrees: true },
          ],
        },
      ],
    })
  })

  it('tells the candidates that it doubts between, best first', () => {
    const elements = [
      aField('email', 'name=billing_email', { target: 'half' }),
      aField('email', 'name=email', { target: 'one' }),
      aField('email', 'name=email', { target: 'two' }),
    ]
    expect(judge(email, aPage(elements))).toMatchObject({
      kind: 'doubtful',
      candidates: [{ target: 'one' }, { target: 'two' }, { target: 'half' }],
    })
  })
})
