import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPackFile, aTipEntry } from '../support/build-pack.ts'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { ownPages, sendRaw } from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

let crm: Crm
let browser: BrowserUnderTest
let desk: Tab
let tab: Tab

beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  desk = await browser.openOwn(ownPages.desk)
  await askDesk('pack/install', { text: JSON.stringify(pack) })
  tab = await browser.open(`${crm.origin}/#/contacts`)
  await waitForOurs(tab, '.help-tab')
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

const page = { product: 'realtimex-crm', object: 'contacts', view: 'list' }
const deals = { ...page, object: 'deals' }
const said = { page: {}, title: { en: 'X' }, text: { en: 'X' } }
// Of a page that the tab is not on: what is shown there is paid for, and the test pays by itself.
const news = { ...said, page: { object: 'deals' }, kind: 'announcement', shownAs: 'banner' }
const step = (id: string, change: object = {}): object => ({ ...said, page: undefined, id, ...change })
const created = { kind: 'record-created', object: 'contacts' }
const pack = aPackFile({
  id: 'demo-crm',
  version: 100,
  items: [
    { ...news, id: 'first', priority: 1 },
    { ...news, id: 'second' },
    aTipEntry({ id: 'lost', anchor: { role: 'button', names: { en: 'Nowhere' } } }),
    {
      ...{ ...said, kind: 'walkthrough', id: 'tour' },
      steps: [
        step('a'),
        step('b', { advance: { on: 'event', event: created } }),
        step('c', {
          title: { en: 'C', fr: 'C, en français' },
          advance: { on: 'page', page: { object: 'deals' } },
        }),
        step('d'),
      ],
    },
  ],
})

const showing = (digit: number): string => `01935f6e-0000-7000-8000-00000000000${digit}`

/** Asks as the content script of that tab would. */
async function ask(name: string, input: object, from = tab): Promise<Record<string, unknown>> {
  const answer = await from.ours.read(
    (_root, message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { fingerpost: 'request', name, input },
  )
  expect([name, answer]).toEqual([name, { ok: true, value: expect.anything() as unknown }])
  return (answer as { value: Record<string, unknown> }).value
}

async function askDesk(name: string, input: object): Promise<Record<string, unknown>> {
  const answer = await sendRaw(desk, { fingerpost: 'request', name, input })
  expect([name, answer]).toEqual([name, { ok: true, value: expect.anything() as unknown }])
  return (answer as { value: Record<string, unknown> }).value
}

async function readItems(on = page): Promise<string[]> {
  const { items } = (await ask('page/enter', { page: on })) as { items: { id: string }[] }
  return items.map(({ id }) => id.slice('demo-crm/'.length))
}

async function failedGates(id: string, on = page): Promise<string[]> {
  const { items } = (await ask('help/explain', { page: on })) as unknown as {
    items: { id: string; gates: { code: string; isPassed: boolean }[] }[]
  }
  const item = items.find((each) => each.id === `demo-crm/${id}`)
  return item?.gates.filter(({ isPassed }) => !isPassed).map(({ code }) => code) ?? []
}

describe('what comes unasked', () => {
  const show = (digit: number, id: string): Promise<Record<string, unknown>> =>
    ask('item/show', { showing: showing(digit), id: `demo-crm/${id}`, page: deals, atMs: Date.now() })

  it('is granted to one of two that ask at once, heard twice or not, and then the next has to wait', async () => {
    expect(await readItems(deals)).toEqual(['first', 'second', 'tour'])
    const both = await Promise.all([show(1, 'first'), show(2, 'second')])
    expect(both).toEqual([{ isGranted: true }, { isGranted: false }])
    await browser.stopWorker()
    await tab.bringToFront()
    expect(await show(1, 'first')).toEqual({ isGranted: true })
    expect(await readItems(deals)).toEqual(['first', 'tour'])
    expect(await failedGates('second', deals)).toEqual(['budget-interval'])
    const other = await browser.open(`${crm.origin}/#/contacts`)
    await waitForOurs(other, '.help-tab')
    expect(
      await ask(
        'item/show',
        { showing: showing(3), id: 'demo-crm/first', page: deals, atMs: Date.now() },
        other,
      ),
    ).toEqual({ isGranted: false })
    await other.close()
  })

  it('goes on after a reload, unpaid, until the person closes it', async () => {
    await tab.goto(`${crm.origin}/#/deals`)
    await tab.reload()
    await waitForOurs(tab, '.banner')
    await tab.reload()
    await waitForOurs(tab, '.banner')
    expect(await failedGates('second', deals)).toEqual(['budget-interval'])
    await tab.ours.click('.banner .primary')
    await waitForNone(tab, '.banner')
    await until(async () => (await failedGates('first', deals)).includes('dismissed'), 'it to be stored')
    expect(await readItems(deals)).toEqual(['tour'])
    await askDesk('item/bring-back', {})
    await tab.goto(`${crm.origin}/#/contacts`)
    await tab.reload()
    await waitForOurs(tab, '.help-tab')
  })
})

describe('what a person puts away', () => {
  it('is gone until they bring it back', async () => {
    const id = 'demo-crm/lost'
    await ask('item/dismiss', { id, how: 'never-again', atMs: Date.now() })
    expect(await readItems()).toEqual(['tour'])
    expect(await askDesk('person/read', {})).toMatchObject({ putAway: [{ id, how: 'never-again' }] })
    await askDesk('item/bring-back', { id })
    expect(await readItems()).toEqual(['lost', 'tour'])
    await ask('item/snooze', { id, until: 'tomorrow', atMs: Date.now() })
    expect(await failedGates('lost')).toEqual(['snoozed'])
    await askDesk('item/bring-back', {})
    expect(await failedGates('lost')).toEqual([])
  })

  it('is everything that comes unasked, in quiet mode', async () => {
    await ask('quiet/switch', { on: true })
    expect(await failedGates('second')).toContain('quiet-mode')
    await askDesk('person/set-modes', { isQuiet: false, isFirstDay: false })
    expect(await failedGates('second')).not.toContain('quiet-mode')
    expect(await askDesk('person/read', {})).toMatchObject({ isQuiet: false, isFirstDay: false })
  })
})

describe('a walkthrough', () => {
  const say = (kind: string, counter: number, from = tab, change: object = {}): Promise<unknown> =>
    ask(
      'walkthrough/step',
      {
        ...{ id: 'demo-crm/tour', counter, atMs: Date.now(), event: { kind } },
        ...{ sight: { page, elements: {} }, ...change },
      },
      from,
    )

  it('goes on after the worker was killed, in another tab, and over pages, and hears each thing once', async () => {
    expect(await say('start', 0)).toMatchObject({
      running: { state: 'running', step: { id: 'a' }, counter: 1 },
    })
    await browser.stopWorker()
    await tab.bringToFront()
    expect(await say('next', 1)).toMatchObject({ running: { step: { id: 'b' }, counter: 2 } })
    expect(await say('next', 1)).toMatchObject({ running: { step: { id: 'b' }, counter: 2 } })
    const other = await browser.open(`${crm.origin}/#/contacts`)
    await waitForOurs(other, '.help-tab')
    expect(await ask('page/enter', { page }, other)).toMatchObject({ running: { isElsewhere: true } })
    expect(await say('resume', 2, other)).toMatchObject({ running: { isElsewhere: false, counter: 3 } })
    const observed = { page, event: created, atMs: Date.now() }
    await askDesk('person/describe', { change: { locale: 'fr' } })
    expect(await ask('event/observe', observed, other)).toMatchObject({
      running: { step: { id: 'c', title: 'C, en français' } },
    })
    await askDesk('person/describe', { change: { locale: null } })
    expect(await ask('event/observe', observed, other)).toMatchObject({ running: { step: { id: 'c' } } })
    const arrived = await ask('page/enter', { page: deals }, other)
    expect(arrived).toMatchObject({ running: { step: { id: 'd' }, counter: 5, taken: 3 } })
    expect(await say('leave', 5, other)).toMatchObject({ running: { state: 'left' } })
    expect(await askDesk('person/read', {})).toMatchObject({
      walkthroughs: [{ id: 'demo-crm/tour', taken: 3 }],
    })
    await askDesk('walkthrough/forget', { id: 'demo-crm/tour' })
    expect(await askDesk('person/read', {})).toMatchObject({ walkthroughs: [] })
    await other.close()
  })
})

describe('an anchor that is missed', () => {
  it('is reported by the page and kept as one, without a text of it, until it is found again', async () => {
    const read = async (): Promise<{ readonly times: number }[]> =>
      ((await askDesk('anchors/missed', {})) as { missed: { times: number }[] }).missed
    const { times } = await until(async () => (await read())[0], 'the miss to be kept')
    const missed = { id: 'demo-crm/lost', page, resolution: 'lost', evidence: [] }
    await ask('anchor/missed', { ...missed, atMs: Date.now() })
    expect(await read()).toEqual([expect.objectContaining({ ...missed, packVersion: 100, times: times + 1 })])
    await ask('anchor/refound', { id: missed.id, page })
    expect(await read()).toEqual([])
  })
})
