import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aLink, anElement, look } from '../../support/build-facts.ts'

type Facts = ElementFacts<string>

interface List {
  readonly of: 'contacts' | 'companies'
  readonly language: 'en' | 'fr'
  readonly classes?: readonly string[]
}

const classesOfTools = ['tool', 'round', 'quiet', 'small']

// Two lists of one CRM are built alike: its menu, who is signed in, filters, what can be done, and the records.
function aList({ of, language, classes = classesOfTools }: List): Facts[] {
  const say = (english: string): string =>
    language === 'en' ? english : `le ${english.split('').toReversed().join('')}`
  const menu = ['home', 'contacts', 'companies', 'deals', 'tasks'].map((name) =>
    aLink(say(name), `/${name}`, { target: name }),
  )
  const tools = ['who', 'bell'].map((target) => anElement({ target, landmark: 'header', classes }))
  const filters = ['first', 'second', 'third', 'fourth'].map((which) =>
    anElement({ target: `filter ${which}`, name: say(`${which} of ${of}`) }),
  )
  const rows = Array.from({ length: 8 }, (_, at) =>
    anElement({
      ...{ target: `record ${at}`, name: `${of} ${at}`, role: 'link', tag: 'a', isRecord: true },
      leads: `/${of}/*`,
    }),
  )
  const actions = ['create', 'import', 'export'].map((what) =>
    anElement({
      ...{ target: what, name: say(`${what} ${of}`), role: 'link', tag: 'a', icon: `d${what}` },
      leads: `/${of}/${what}`,
    }),
  )
  return [...menu, ...tools, ...filters, ...actions, ...rows]
}

const contacts = aList({ of: 'contacts', language: 'en' })

describe('in another language', () => {
  const inFrench = aList({ of: 'contacts', language: 'fr' })
  const another = aList({ of: 'companies', language: 'fr' })

  it.each(['filter second', 'create'])('finds %s on the same list', (target) => {
    expect(look(target, contacts, inFrench)).toMatchObject({ kind: 'found', target })
  })

  it.each(['filter second', 'filter third', 'create', 'export'])(
    'does not find %s on another list',
    (target) => {
      expect(look(target, contacts, another).kind).not.toBe('found')
    },
  )

  // The main part of another page is built otherwise; what dresses the frame tells whether it is another design.
  const buildAnew = (page: readonly Facts[]): Facts[] =>
    page.map((facts) => (facts.landmark === 'main' ? { ...facts, form: facts.textToken } : facts))

  it('finds on another page what says nothing and is in the frame of every page', () => {
    expect(look('bell', contacts, buildAnew(another))).toMatchObject({ kind: 'found', target: 'bell' })
  })

  it('does not find that on another page in another design', () => {
    const dressed = aList({ of: 'companies', language: 'fr', classes: ['tool', 'square', 'loud', 'large'] })
    expect(look('bell', contacts, buildAnew(dressed)).kind).not.toBe('found')
  })
})
