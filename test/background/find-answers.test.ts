import '../support/in-extension.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEarlier } from '../../src/background/earlier-answers.ts'
import { findAskedBefore } from '../../src/background/earlier.ts'
import { suggest } from '../../src/background/find-answers.ts'
import { forgetReady, readSearchable, type SearchablePack } from '../../src/background/search-index-store.ts'
import type { Deed } from '../../src/core/desk/handling.ts'
import type { Question } from '../../src/core/question.ts'
import { withDatabase } from '../../src/platform/database.ts'
import { act, call, draftId } from '../support/build-acts.ts'
import { aPack } from '../support/build-circumstances.ts'
import { questionId } from '../support/build-entry.ts'
import { aQuestion } from '../support/build-question.ts'

beforeEach(forgetReady)
afterEach(() =>
  withDatabase(async (database) => {
    await database.clear('questions')
    await database.clear('handlings')
  }),
)

const titles = ['Log a call', 'Merge two contacts', 'Export the pipeline', 'Import contacts from a file']
const pack = aPack({
  id: call.packId,
  resources: titles.map((title, at) => ({
    id: at === 0 ? call.resourceId : `r${at}`,
    title: { en: title },
    text: { en: `${title} with the button at the top of the list.` },
  })),
})
const page = { product: 'realtimex-crm', object: 'contacts', view: 'list' } as const
const read = (): Promise<SearchablePack> => readSearchable(pack, 'en', true)

describe('what is suggested while one types', () => {
  it.each([
    ['imp', ['Import contacts from a file']],
    ['merge two co', ['Merge two contacts']],
    ['how do I bake a chocolate cake', []],
    ['what is the weather in Paris', []],
  ])('for %j is %j first', async (text, expected) => {
    const { suggestions } = suggest(await read(), text, page)
    expect(suggestions.slice(0, 1).map(({ title }) => title)).toEqual(expected)
  })
})

describe('an earlier question of one’s own', () => {
  const text = 'where do I write down a phone call?'
  async function store(change: Partial<Question>, ...deeds: readonly Deed[]): Promise<void> {
    const question = aQuestion({ id: questionId(1), text, pack: { id: pack.id, version: 1 }, ...change })
    const acts = deeds.map((deed, at) => act(at + 1, deed))
    await withDatabase(async (database) => {
      await database.put('questions', question)
      if (acts.length > 0) await database.put('handlings', { id: question.id, acts, state: 'new' })
    })
  }
  const answered = {
    answers: [
      { kind: 'earlier', id: questionId(1), title: text, resource: { id: 'call', title: 'Log a call' } },
    ],
  }
  const point = { kind: 'point', resource: call } as const

  it.each<readonly [string, Partial<Question>, readonly Deed[], object]>([
    ['answered it by its asker’s word', { outcome: 'answered', outcomeOf: 'call' }, [], answered],
    ['was pointed at by the desk', { shown: [] }, [point], answered],
    ['was told, and held', { shown: [] }, [point, { kind: 'tell' }, { kind: 'confirm' }], answered],
    [
      'did not hold',
      { shown: [] },
      [point, { kind: 'tell' }, { kind: 'reject' }],
      { answers: [], open: text },
    ],
    ['is being written', {}, [{ kind: 'draft', draftId }], { answers: [], open: text }],
    [
      'is of another pack',
      { shown: [] },
      [{ kind: 'point', resource: { ...call, packId: 'q' } }],
      { answers: [] },
    ],
    ['was shown, without a word', {}, [], { answers: [] }],
    [
      'was written down for somebody else',
      { asker: { by: 'observer' }, shown: [] },
      [point],
      { answers: [] },
    ],
  ])('comes back as its help page %s', async (_name, change, deeds, expected) => {
    await store(change, ...deeds)
    expect(await readEarlier(await read(), 'write down a phone call')).toEqual(expected)
  })

  it.each([
    ['where do I see my tasks?', false],
    ['where do I write down my address?', false],
    ['how to write down phone calls', true],
  ])('is asked again by %j: %s', async (again, isAgain) => {
    await store({ shown: [] })
    const asked = aQuestion({ id: questionId(2), text: again, askedAtMs: aQuestion().askedAtMs + 60_000 })
    expect(await findAskedBefore(asked)).toBe(isAgain ? questionId(1) : undefined)
    expect((await readEarlier(await read(), again)).open).toBe(isAgain ? text : undefined)
  })
})
