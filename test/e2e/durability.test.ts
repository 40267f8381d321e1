import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPanelOnContacts, readQuestionTexts, typeQuestion } from './support/asking.ts'
import { makeProfile, startChromium, type Chromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { readStoredQuestions, withOwnPage } from './support/own-pages.ts'
import { pause, until, waitForOurs } from './support/under-test.ts'

let crm: Crm
let profile: string

beforeAll(async () => {
  crm = await startDemoCrm()
})
afterAll(() => crm.close())
beforeEach(async () => {
  profile = await makeProfile()
})
afterEach(() => rm(profile, { recursive: true, force: true }))

/** Hands a browser with the kept profile to `use`, which may kill it. */
async function inBrowser<Outcome>(use: (browser: Chromium) => Promise<Outcome>): Promise<Outcome> {
  const browser = await startChromium({ extension: 'dist/demo-chrome', keptProfile: profile })
  try {
    return await use(browser)
  } finally {
    await browser.close().catch(() => undefined)
  }
}

describe('a browser that is killed', () => {
  it('has every question that the panel said was noted, whenever it is killed', async () => {
    const noted: string[] = []
    // The first at once when the panel has said it; the others at moments before and after.
    for (const [turn, afterMs] of [undefined, 0, 25].entries()) {
      const question = `where do I find the invoices, turn ${turn}`
      await inBrowser(async (browser) => {
        const tab = await openPanelOnContacts(browser, crm)
        await typeQuestion(tab, question)
        await tab.press('Enter')
        if (afterMs === undefined) await waitForOurs(tab, '.panel .noted', question)
        else await pause(afterMs)
        const said = await tab.ours.read((root) => root.querySelector('.noted')?.textContent ?? '', undefined)
        await browser.kill()
        if (said?.includes(question) === true) noted.push(question)
      })
    }
    expect(noted.length).toBeGreaterThanOrEqual(1)
    const stored = await inBrowser(readQuestionTexts)
    expect(stored).toEqual(expect.arrayContaining(noted))
    expect(new Set(stored).size).toBe(stored.length)
  }, 500_000)

  it('has all that an older version held, when it is killed in the middle of the upgrade', async () => {
    const count = 4_000
    for (const afterMs of [20, 120]) {
      await inBrowser(async (browser) => {
        const blank = await browser.openOwn('icons/fingerpost-16.png')
        await blank.evaluate(makeVersion1, count)
        // Whoever reads first makes the upgrade.
        void browser.openOwn('src/desk/index.html').catch(() => undefined)
        await pause(afterMs)
        await browser.kill()
      })
      const questions = await inBrowser((browser) =>
        withOwnPage(browser, 'desk', async (desk) => {
          await until(
            () => desk.evaluate(() => document.querySelector('[role=treeitem]') !== null, undefined),
            'the desk to have read',
          )
          return readStoredQuestions(desk)
        }),
      )
      expect(questions).toHaveLength(count)
      expect(questions.every(({ asker }) => asker.by === 'self')).toBe(true)
    }
  }, 500_000)
})

/** Makes the database as version 1 was, with so many questions in it. */
function makeVersion1(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Asked for together, so that the worker, which may want to read at the start, comes behind both.
    indexedDB.deleteDatabase('fingerpost')
    const opening = indexedDB.open('fingerpost', 1)
    opening.addEventListener('error', () => reject(new Error(String(opening.error))))
    opening.addEventListener('upgradeneeded', () => {
      opening.result.createObjectStore('packs', { keyPath: 'id' })
      opening.result.createObjectStore('questions', { keyPath: 'id' }).createIndex('askedAtMs', 'askedAtMs')
      opening.result.createObjectStore('milestonesMet', { keyPath: 'key' })
    })
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('questions', 'readwrite')
      for (let turn = 0; turn < count; turn++)
        writing.objectStore('questions').put({
          id: `01935f6e-0000-7000-8000-${String(turn).padStart(12, '0')}`,
          askedAtMs: 1_700_000_000_000 + turn,
          text: `question ${turn}`,
          page: { product: 'realtimex-crm', object: 'contacts', view: 'list' },
          locale: 'en',
          shown: [],
          opened: [],
        })
      writing.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
    })
  })
}
