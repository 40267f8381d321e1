import '../support/in-extension.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openHandlings, writeAct } from '../../src/background/handlings.ts'
import { forgetReady, readSearchable } from '../../src/background/search-index-store.ts'
import { inEnvironment } from '../../src/core/environment-pack.ts'
import type { Act } from '../../src/core/desk/handling.ts'
import { search } from '../../src/core/search/search.ts'
import { withDatabase } from '../../src/platform/database.ts'
import { act, call } from '../support/build-acts.ts'
import { aPack } from '../support/build-circumstances.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aQuestion } from '../support/build-question.ts'

beforeEach(forgetReady)
afterEach(forgetReady)

const pack = aPack({
  crm: {
    product: 'realtimex-crm',
    environments: [
      { id: 'sandbox', title: { en: 'Sandbox' }, origins: ['https://sandbox.example.com'] },
      { id: 'production', title: { en: 'Production' }, origins: ['https://crm.example.com'] },
    ],
  },
  resources: [{ id: 'r', title: { en: 'Monthly report' }, url: 'https://crm.example.com/report' }],
})

it('has the links of the environment that is searched in, whichever was searched first', async () => {
  const linkAt = async (address: string): Promise<string | undefined> =>
    (await readSearchable(inEnvironment(pack, address), 'en', false)).pack.resources[0]?.url
  expect(await linkAt('https://sandbox.example.com/')).toBe('https://sandbox.example.com/report')
  expect(await linkAt('https://crm.example.com/')).toBe('https://crm.example.com/report')
  expect(await linkAt('https://sandbox.example.com/')).toBe('https://sandbox.example.com/report')
})

it('finds what is short in another language of the pack: titles, keywords, summaries and terms', async () => {
  const made = aPack({
    id: 'languages',
    title: { en: 'Help', de: 'Hilfe' },
    resources: [
      {
        id: 'quote',
        title: { en: 'Quotes', de: 'Angebote' },
        keywords: { en: 'offer', de: 'Kostenvoranschlag' },
        summary: { en: 'What it costs.', de: 'Preise nennen.' },
        text: { en: 'Press New.', de: 'Neu drücken.' },
      },
      { id: 'other', title: { en: 'Calls' }, text: { en: 'Press Call.' } },
    ],
  })
  const searchable = await readSearchable(made, 'en', true)
  const find = (text: string): readonly string[] =>
    search(searchable.index, text, { here: new Set(), past: searchable.past.compare(text) }).hits.map(
      ({ id }) => id,
    )
  expect(['angebote', 'kostenvoranschlag', 'preise', 'offer'].map((text) => find(text)[0])).toEqual(
    Array.from({ length: 4 }, () => 'quote'),
  )
})

it('leads by a question’s words to what the desk points it at now', async () => {
  const resources = [call.resourceId, 'note'].map((id) => ({ id, title: { en: id }, text: { en: id } }))
  const item = aParsedPack().items.find(({ kind }) => kind === 'tip')
  const made = aPack({ id: call.packId, resources, items: item === undefined ? [] : [item] })
  const question = aQuestion({ text: 'ring somebody up' })
  const perform = (done: Act): Promise<void> =>
    withDatabase(async (database) => {
      const handlings = openHandlings(database)
      await writeAct(handlings.stores, done, [question.id])
      await handlings.done
    })
  const leadsTo = async (): Promise<readonly string[]> => [
    ...(await readSearchable(made, 'en', false)).past.compare(question.text).likeness.keys(),
  ]
  await withDatabase((database) => database.put('questions', question))
  await perform(act(1, { kind: 'point', resource: call }))
  expect(await leadsTo()).toEqual([call.resourceId])
  await perform(act(2, { kind: 'point', resource: { ...call, resourceId: 'note' } }))
  expect(await leadsTo()).toEqual(['note'])
  const tip = { packId: call.packId, itemId: item?.id ?? '', title: 'A tip' }
  await perform(act(3, { kind: 'point-tip', tip }))
  expect(await leadsTo()).toEqual([`item:${tip.itemId}`])
  await perform(act(4, { kind: 'reopen' }))
  expect(await leadsTo()).toEqual([])
})

it('leads by what a question means where the pack is in English', async () => {
  const made = aPack({
    id: 'meanings',
    title: { en: 'Help', de: 'Hilfe' },
    resources: [
      { id: 'delivery', title: { en: 'Delivery' }, questions: ['where is my parcel'] },
      { id: 'invoice', title: { en: 'Invoices' }, questions: ['who prints these bills'] },
    ],
  })
  const likenessIn = async (locale: string): Promise<readonly (readonly [string, number])[]> => {
    const { past } = await readSearchable(made, locale, true)
    return [...past.compare('package').likeness]
  }
  const [[first, most] = ['', 0], [, least] = ['', 0]] = (await likenessIn('en')).toSorted(
    ([, one], [, other]) => other - one,
  )
  expect(first).toBe('delivery')
  expect(most).toBeGreaterThan(2 * least)
  expect(await likenessIn('de')).toEqual([])
})
