import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/core/search/build-index.ts'
import { loadIndex } from '../../../src/core/search/load-index.ts'
import { readPastQuestions } from '../../../src/core/search/past-questions.ts'
import { search, type Circumstances } from '../../../src/core/search/search.ts'
import type { SearchableText } from '../../../src/core/search/search-index.ts'
import { trustOf } from '../../../src/core/search/trust.ts'

function aText(id: string, title: string, change: Partial<SearchableText> = {}): SearchableText {
  return { id, title, body: title, ...change }
}

const texts = [
  aText('call', 'Log a call on a contact', {
    body: 'Open the contact, choose Add note, and write what was said.',
  }),
  aText('import', 'Import contacts from a spreadsheet', {
    body: 'Choose Import above the list of contacts.',
  }),
  aText('export', 'Export contacts', { body: 'Choose Export above the list.' }),
  aText('deal', 'Create a deal', { body: 'Open Deals and choose New deal.', keywords: 'opportunity' }),
  aText('task', 'Plan a task', { body: 'Tasks remind you of what is due.' }),
]

function find(
  question: string,
  circumstances?: Circumstances,
  all = texts,
  locale = 'en',
): ReturnType<typeof search> {
  return search(loadIndex(buildIndex(all, locale)), question, circumstances)
}

function ids(found: ReturnType<typeof search>): string[] {
  return found.hits.map(({ id }) => id)
}

describe('searching', () => {
  it.each([
    ['where do I log a call?', 'call'],
    ['importing a spreadsheet', 'import'],
    ['opportunity', 'deal'],
    ['what is due', 'task'],
  ])('finds for %j the resource %j first', (question, id) => {
    expect(ids(find(question))[0]).toBe(id)
  })

  it('finds nothing for what no resource has a word of', () => {
    const found = find('zzz qqq')
    expect(found.hits).toEqual([])
    expect(trustOf(found.trust)).toBe('nothing')
  })

  it('mends a misspelt word by the words of the resources, and says so', () => {
    const found = find('opportunty')
    expect(found.mended).toEqual([{ from: 'opportunty', to: 'opportunity' }])
    expect(ids(found)[0]).toBe('deal')
  })

  it('trusts a question that a resource answers more than one of another trade', () => {
    expect(find('import contacts from a spreadsheet').trust).toBeGreaterThan(
      find('what is my account balance').trust,
    )
  })

  it('finds by half a word while it is being typed, and mends nothing then', () => {
    const found = find('spreads', { isTyping: true })
    expect(ids(found)[0]).toBe('import')
    expect(found.mended).toEqual([])
  })

  it('puts what is for this page before the same words for another', () => {
    const twins = [aText('elsewhere', 'Delete a row'), aText('here', 'Delete a row'), ...texts]
    expect(ids(find('delete a row', { here: new Set(['here']) }, twins))[0]).toBe('here')
    expect(ids(find('delete a row', { here: new Set(['elsewhere']) }, twins))[0]).toBe('elsewhere')
  })

  it('does not show what only the page speaks for', () => {
    expect(ids(find('import contacts', { here: new Set(['deal']) }))[0]).toBe('import')
  })

  it('finds a compound by its part, and the other way round', () => {
    const german = [aText('auftrag', 'Verkaufsaufträge anlegen'), aText('kontakt', 'Kontakte einlesen')]
    expect(ids(find('Auftrag', {}, german, 'de'))).toEqual(['auftrag'])
    expect(ids(find('Kontaktliste', {}, german, 'de'))).toEqual(['kontakt'])
  })

  it('finds by another language when that stands in the subtitle', () => {
    const both = [aText('call', 'Log a call', { subtitle: 'Consigner un appel' }), ...texts.slice(1)]
    expect(ids(find('consigner un appel', {}, both))[0]).toBe('call')
  })

  it('learns from past questions what no text says', () => {
    const past = readPastQuestions(
      [{ text: 'the customer rang me', resourceId: 'call' }],
      new Map([['call', 'Log a call on a contact']]),
    )
    const question = 'a customer rang'
    expect(ids(find(question))).not.toContain('call')
    const found = find(question, { past: past.compare(question) })
    expect(ids(found)[0]).toBe('call')
    expect(trustOf(found.trust)).not.toBe('nothing')
  })

  it('stays calm with no resources, and with the longest question', () => {
    expect(find('anything', {}, [])).toEqual({ hits: [], trust: 0, mended: [] })
    expect(ids(find('contacts '.repeat(60)))).toContain('export')
  })
})
