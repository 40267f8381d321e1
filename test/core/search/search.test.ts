import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/core/search/build-index.ts'
import { loadIndex } from '../../../src/core/search/load-index.ts'
import { readPastQuestions } from '../../../src/core/search/past-questions.ts'
import { wordsOfQuestion } from '../../../src/core/search/question-features.ts'
import { compareWith, fillersOf } from '../../../src/core/search/sameness.ts'
import { search, type Circumstances } from '../../../src/core/search/search.ts'
import type { SearchableText } from '../../../src/core/search/search-index.ts'
import type { Trust } from '../../../src/core/search/trust-levels.ts'
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

  it('looks for no word of a mark that a name or a number left', () => {
    const all = [...texts, aText('name', 'Change the name of an account'), aText('mail', 'Send a mail')]
    expect(ids(find('log a call with [name] of [name], [account], [id]', {}, all))).toEqual(
      ids(find('log a call', {}, all)),
    )
    expect(ids(find('how do I write to [mail]', {}, all))).toContain('mail')
    expect(compareWith('move [name]', fillersOf('en'))('delete [name]')).toBe(0)
  })

  it('takes an ending for no slip, and no word that says nothing for one that is looked for', () => {
    const found = find('wher are the exports of contacts', {}, [...texts, aText('where', 'Where things are')])
    expect(found.mended).toEqual([])
    expect(ids(found)).not.toContain('where')
    expect(ids(found)[0]).toBe('export')
    const plural = find('deals for opportunitys')
    expect(plural.mended).toEqual([])
    expect(plural.trust).toBeCloseTo(find('deals for opportunity').trust, 2)
  })

  it.each([
    ['en', 'Import contacts', 'why can I not import contacts', 'I not import contacts'],
    ['fr', 'Importer des contacts', 'comment importer des contacts', 'importer des contacts'],
    ['it', 'Importare contatti', 'quando posso importare contatti', 'importare contatti'],
  ])('takes in %s no word that questions are made of for something unknown', (locale, title, asked, bare) => {
    const all = [aText('import', title), aText('other', 'Xyz')]
    expect(find(asked, {}, all, locale).trust).toBe(find(bare, {}, all, locale).trust)
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

  it('finds what no past question is known of, however many are known of another', () => {
    const questions = [
      'how do I ring somebody up?',
      'where do I write down who rang?',
      'do I note every call?',
    ]
    const past = readPastQuestions(
      questions.map((text) => ({ text, resourceId: 'call' })),
      new Map(texts.map(({ id, title }) => [id, title])),
    )
    const question = 'how do I import a spreadsheet?'
    expect(ids(find(question, { past: past.compare(question) }))[0]).toBe('import')
  })

  it('tells bare resources apart by their past questions', () => {
    const bare = [aText('lost', 'Card', { body: '' }), aText('late', 'Card delivery', { body: '' })]
    const past = readPastQuestions(
      [
        { text: 'somebody stole my card', resourceId: 'lost' },
        { text: 'it has not come yet', resourceId: 'late' },
      ],
      new Map(bare.map(({ id, title }) => [id, title])),
    )
    const question = 'somebody stole my card delivery'
    expect(ids(find(question, {}, bare))[0]).toBe('late')
    expect(ids(find(question, { past: past.compare(question) }, bare))[0]).toBe('lost')
  })

  it.each([
    ["Où est l'opportunité qu’il cherche ?", ['ou', 'est', 'l', 'opportunite', 'qu', 'il', 'cherche']],
    ["I can't, and they’ll ask who's in", ['i', 'cant', 'and', 'theyll', 'ask', 'whos', 'in']],
  ])('takes an ending for a part of its word, and an elision for none: %s', (question, words) => {
    expect(wordsOfQuestion(question)).toEqual(words)
  })

  it('is never sure of what only sounds like a past question', () => {
    const past = readPastQuestions(
      [{ text: 'how do I delete a contact', resourceId: 'call' }],
      new Map([['call', 'Log a call on a contact']]),
    )
    const trusted = (question: string): Trust =>
      trustOf(find(question, { past: past.compare(question) }).trust)
    expect(trusted('how do I delete a contact?')).toBe('confident')
    expect(trusted('how do I print a contact')).toBe('maybe')
  })

  it('takes each resource by the nearest of its own past questions', () => {
    const past = readPastQuestions(
      [
        { text: 'log a call', resourceId: 'call' },
        { text: 'somebody rang', resourceId: 'call' },
        { text: 'a deal was won', resourceId: 'deal' },
      ],
      new Map([['task', 'Plan a task']]),
    )
    const { likeness, nearest } = past.compare('a deal was won')
    expect(nearest).toBeCloseTo(1)
    expect([...likeness].toSorted(([, one], [, other]) => other - one)[0]?.[0]).toBe('deal')
    // What may not be found answers nothing, and makes nothing else trusted.
    const withoutDeal = past.compare('a deal was won', (id) => id !== 'deal')
    expect(withoutDeal.likeness.has('deal')).toBe(false)
    expect(withoutDeal.nearest).toBeLessThan(0.5)
    expect(past.compare('').likeness.size).toBe(0)
    expect(past.compare('').nearest).toBe(0)
  })

  it('reads a resource that answered very many questions', { timeout: 30_000 }, () => {
    const words = Array.from({ length: 24_000 }, (_, at) => (at * 7919 + 46_656).toString(36))
    const past = readPastQuestions([{ text: words.join(' '), resourceId: 'call' }], new Map<string, string>())
    expect(past.compare(words.slice(0, 5).join(' ')).likeness.has('call')).toBe(true)
  })

  it('stays calm with no resources, and with the longest question', () => {
    expect(find('anything', {}, [])).toEqual({ hits: [], trust: 0, mended: [] })
    expect(ids(find('contacts '.repeat(60)))).toContain('export')
  })
})
