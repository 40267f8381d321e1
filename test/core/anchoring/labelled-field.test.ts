import { describe, expect, it } from 'vitest'
import type { ElementFacts } from '../../../src/core/anchoring/outline.ts'
import { aHeading, anElement, look } from '../../support/build-facts.ts'
import { aContactPage, inFrench } from '../../support/crm-page.ts'

type Facts = ElementFacts<string>

const fields = ['accounts', 'teams', 'users', 'regions', 'products', 'partners']

function aLookup(target: string, say: (english: string) => string, path: string): Facts {
  const around = ['data-panel=relations']
  return anElement({
    kind: 'field',
    role: 'textbox',
    tag: 'input',
    target,
    name: say('select'),
    around,
    path,
  })
}

/** A form of lookup fields that all say the same, each behind a label that the CRM calls by name. */
function aLookupForm(say: (english: string) => string, path: string, isNamed = true): Facts[] {
  return fields.flatMap((name) => [
    anElement({
      ...{ kind: 'label', role: '', tag: 'label', target: `${name} label`, name: say(name), path },
      marks: isNamed ? [`data-name=${name}`] : [],
    }),
    aLookup(name, say, path),
  ])
}

const english = (text: string): string => text
const before = [...aContactPage(), aHeading('relations'), ...aLookupForm(english, 'div>form>main>body>html')]
/** In French, in another design, and with a field more of the same kind. */
const redesigned = (isNamed = true): Facts[] => [
  ...aContactPage(inFrench),
  aHeading(inFrench('relations'), { path: 'section>main>body>html' }),
  ...aLookupForm(inFrench, 'section>article>main>body>html', isNamed),
  aLookup('new', inFrench, 'section>article>main>body>html'),
]

describe('a field that is like its neighbours, in another language and another design', () => {
  it.each(['accounts', 'teams', 'products'])('is found behind its own label: %s', (name) => {
    expect(look(name, before, redesigned())).toMatchObject({ kind: 'found', target: name })
  })

  it('is not found where the CRM does not call its label as it did', () => {
    expect(look('teams', before, redesigned(false)).kind).not.toBe('found')
  })

  it('is not found where its label is there twice', () => {
    const label = redesigned().find(({ target }) => target === 'teams label')
    const twice = [...redesigned(), ...(label === undefined ? [] : [{ ...label, target: 'twin' }])]
    expect(look('teams', before, twice).kind).not.toBe('found')
  })

  it('is not found where it is gone with its label', () => {
    const gone = redesigned().filter(({ target }) => !target.startsWith('teams'))
    expect(look('teams', before, gone).kind).not.toBe('found')
  })

  it('is not found where something else stands behind its label', () => {
    const other = redesigned().map((facts) =>
      facts.target === 'teams' ? anElement({ target: 'open', name: 'open' }) : facts,
    )
    expect(look('teams', before, other).kind).not.toBe('found')
  })
})
