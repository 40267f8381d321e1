import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import demoPack from '../../demo/pack.json' with { type: 'json' }
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { ownPages, readStoredQuestions, sendRaw } from './support/own-pages.ts'
import { waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

let crm: Crm
let browser: BrowserUnderTest
let desk: Tab
beforeAll(async () => {
  crm = await startDemoCrm()
  browser = await startChromium({ extension: 'dist/demo-chrome' })
  desk = await browser.openOwn(ownPages.desk)
})
afterAll(async () => {
  await browser.close()
  await crm.close()
})

const goodPack = readFileSync('demo/pack.json', 'utf8')
const request = (name: string, input: unknown): unknown => ({ fingerpost: 'request', name, input })
const install = (text: string): Promise<unknown> => sendRaw(desk, request('pack/install', { text }))
const edited = (
  change: (pack: { items: { text: object; anchor?: object }[]; formatVersion: number }) => void,
): string => {
  const pack = JSON.parse(goodPack) as Parameters<typeof change>[0]
  change(pack)
  return JSON.stringify(pack)
}

describe('a pack that does not parse', () => {
  it.each<[string, () => string, string]>([
    ['was cut off', () => goodPack.slice(0, 2_000), 'the whole: not JSON'],
    ['has 40 MB', () => goodPack + ' '.repeat(40_000_000), 'the whole: 40.0 MB, at most 30.0 MB'],
    [
      'has a handler in a tip',
      () => edited(({ items }) => items[0] && (items[0].text = { en: '<img onerror=alert(1)>' })),
      'items[0].text.en: line 1: HTML is not allowed',
    ],
    [
      'is of an unknown version',
      () => edited((pack) => (pack.formatVersion = 9)),
      'formatVersion: expected 1',
    ],
    [
      'has a role that is no text',
      () => edited(({ items }) => items[3] && (items[3].anchor = { role: 3, names: { en: 'x' } })),
      'items[3].anchor.role: expected string',
    ],
  ])(
    'is refused with place and reason when it %s, and the last good one stays',
    async (_name, text, reason) => {
      expect(await install(text())).toMatchObject({
        ok: true,
        value: { installed: false, reasons: [expect.stringContaining(reason)] },
      })
      expect(await sendRaw(desk, request('packs/list', {}))).toMatchObject({
        value: { packs: [{ id: 'demo-crm', version: demoPack.version }] },
      })
    },
  )
})

describe('a message of the wrong shape', () => {
  const page = { product: 'realtimex-crm', view: 'list' }
  const id = '01935f6e-0000-7000-8000-000000000001'

  it.each<[string, unknown, string]>([
    [
      'a question without an id',
      request('question/ask', { text: 'x', page, askedAtMs: 1 }),
      'id: expected string',
    ],
    [
      'an id that is none',
      request('question/ask', { id: '1', text: 'x', page, askedAtMs: 1 }),
      'id: expected uuid',
    ],
    [
      'an empty question',
      request('question/ask', { id, text: '', page, askedAtMs: 1 }),
      'text: at least 1 characters',
    ],
    [
      'an endless question',
      request('question/ask', { id, text: 'x'.repeat(501), page, askedAtMs: 1 }),
      'text: at most 500 characters',
    ],
    [
      'a page key with more in it',
      request('page/enter', { page: { ...page, recordName: 'Jane' } }),
      'page: unknown key "recordName"',
    ],
    [
      'an outcome that does not exist',
      request('question/close', { id, outcome: 'great' }),
      'outcome: expected "answered"',
    ],
    ['a switch that is neither on nor off', request('help/switch', { on: 'yes' }), 'on: expected boolean'],
  ])('is refused with a reason: %s', async (_name, message, reason) => {
    expect(await sendRaw(desk, message)).toEqual({
      ok: false,
      error: 'refused',
      detail: expect.stringContaining(reason) as string,
    })
  })

  it('stores nothing of what was refused', async () => {
    expect(await readStoredQuestions(desk)).toEqual([])
  })
})

describe('a page of a granted site', () => {
  it('cannot ask for what only the desk may read', async () => {
    const tab = await browser.open(`${crm.origin}/#/contacts`)
    await waitForOurs(tab, '.beacon')
    // In the content script's own world, which is as far as a broken page could ever get.
    const answer = await tab.ours.read(
      () =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({
          fingerpost: 'request',
          name: 'desk/read',
          input: {},
        }),
      undefined,
    )
    expect(answer).toEqual({ ok: false, error: 'refused', detail: 'desk/read: not from here' })
    await tab.close()
  })

  it('cannot see into our root, nor press our buttons', async () => {
    const tab = await browser.open(`${crm.origin}/#/contacts`)
    await waitForOurs(tab, '.beacon')
    const beacon = await tab.ours.read((root) => {
      const { left, top } = root.querySelector('.beacon')?.getBoundingClientRect() ?? { left: 0, top: 0 }
      return { clientX: left + 12, clientY: top + 12 }
    }, undefined)
    const seen = await tab.evaluate((place) => {
      const host = document.querySelector('fingerpost-help')
      for (const type of ['mousedown', 'mouseup', 'click']) {
        host?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1, ...place }))
      }
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', bubbles: true }))
      return { root: host?.shadowRoot ?? null, text: host?.textContent, children: host?.children.length }
    }, beacon)
    expect(seen).toEqual({ root: null, text: '', children: 0 })
    expect(await tab.ours.read((root) => root.querySelector('.panel, .card') === null, undefined)).toBe(true)
    // The same press by a person does open it, so that the line above can fail.
    await tab.ours.click('.beacon')
    await waitForOurs(tab, '.card')
    await tab.close()
  })
})
