import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOnPage, focusLine, startHelpDesk, type HelpDesk } from './support/help-desk.ts'
import {
  findPageViolations,
  readStore,
  readStoredQuestions,
  waitForText,
  withOwnPage,
} from './support/own-pages.ts'
import { until, waitForNone, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

let browser: BrowserUnderTest
let desk: Tab
let tab: Tab
let helpDesk: HelpDesk

beforeAll(async () => {
  helpDesk = await startHelpDesk()
  ;({ browser, desk, tab } = helpDesk)
})
afterAll(() => helpDesk.close())

async function ask(question: string): Promise<void> {
  await tab.bringToFront()
  await askOnPage(tab, question)
}

async function focusAtDesk(question: string): Promise<void> {
  await desk.bringToFront()
  await focusLine(desk, question)
}

interface Stored {
  readonly id: string
  readonly state: string
}

/** Where the question stands, by the database and not by what is on the screen. */
async function stateOf(question: string): Promise<string | undefined> {
  const [questions, handlings] = await Promise.all([
    readStoredQuestions(desk),
    readStore<Stored>(desk, 'handlings'),
  ])
  const id = questions.find(({ text }) => text === question)?.id
  return handlings.find((handling) => handling.id === id)?.state
}

const missing = 'where do I paint the pipeline green?'
const asked = 'where do I log a call?'

describe('a question that nothing was shown for', () => {
  it('becomes a published help page in four actions, and is told on the page to who asked', async () => {
    await ask(missing)
    await focusAtDesk(missing)
    // The line is chosen already: write, the words, publish.
    await desk.type('c')
    await until(
      () => desk.evaluate(() => document.activeElement?.tagName === 'TEXTAREA' || undefined, undefined),
      'the box for the text',
    )
    await desk.type('Press **Settings**, then a colour.')
    await desk.click('.draft button[type=submit]')
    await waitForText(desk, 'is published, in version 101 of the pack')
    expect(await stateOf(missing)).toMatch(/^(pointed|told)$/)

    await tab.bringToFront()
    const card = await waitForOurs(tab, '.answer-corner', missing)
    expect(card).toContain('It is answered here:')
    await until(
      async () => ((await stateOf(missing)) === 'told' ? true : undefined),
      'the question to be told',
    )
    expect(await tab.ours.findViolations()).toEqual([])
    await tab.ours.click('.answer-corner summary')
    await waitForOurs(tab, '.answer-corner', 'Press Settings, then a colour.')
  })

  it('is confirmed by who asked, though the worker was stopped meanwhile', async () => {
    await browser.stopWorker()
    await tab.bringToFront()
    await tab.ours.click('.answer-row button')
    await waitForOurs(tab, '.answer-corner', 'Thank you. That helps everybody')
    expect(await stateOf(missing)).toBe('confirmed')
    await tab.ours.click('.answer-corner .close')
    await waitForNone(tab, '.answer-corner')
  })

  it('is found by its words from now on', async () => {
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await tab.type(missing)
    await tab.press('Enter')
    expect(await waitForOurs(tab, '.panel .choices', missing)).toContain(missing)
    await tab.press('Escape')
  })
})

describe('a question that the desk points at a help page', () => {
  it('is told in the popup, and comes back to the desk when it does not hold', async () => {
    await ask(asked)
    await focusAtDesk(asked)
    await desk.type('p')
    await until(
      () =>
        desk.evaluate(
          () => document.activeElement?.getAttribute('role') === 'combobox' || undefined,
          undefined,
        ),
      'the search for a help page',
    )
    await desk.type('log a call')
    await desk.press('Enter')
    await until(
      async () => ((await stateOf(asked)) === 'pointed' ? true : undefined),
      'the question to be pointed',
    )
    await withOwnPage(browser, 'popup', async (popup) => {
      await popup.resize(360, 700)
      await waitForText(popup, `You asked: “${asked}”`)
      expect(await findPageViolations(popup)).toEqual([])
      await until(
        async () => ((await stateOf(asked)) === 'told' ? true : undefined),
        'the question to be told',
      )
      await popup.click('.answer-row button:last-child')
      await waitForText(popup, 'The help desk sees that it is still open.')
    })
    expect(await stateOf(asked)).toBe('new')
    await desk.bringToFront()
    await waitForText(desk, 'Answer did not hold')
  })
})

const otherWords = 'recolour my kanban stripes'

describe('questions that the desk puts together', () => {
  it('have one answer, which the words of each find from then on', async () => {
    await ask(otherWords)
    await desk.bringToFront()
    await waitForText(desk, otherWords)
    // The one that was answered is not among what is to be done.
    await desk.evaluate(() => {
      const stages = document.querySelector<HTMLOptionElement>('option[value=waiting]')?.parentElement
      if (!(stages instanceof HTMLSelectElement)) throw new Error('there are no stages to choose from')
      stages.value = 'all'
      stages.dispatchEvent(new Event('change', { bubbles: true }))
    }, undefined)
    await waitForText(desk, missing)
    for (const question of [missing, otherWords]) {
      await focusAtDesk(question)
      await desk.type('x')
    }
    await desk.type('g')
    await until(
      async () => (/^(pointed|told)$/.test((await stateOf(otherWords)) ?? '') ? true : undefined),
      'the new question to have the answer of the other',
    )
    await tab.bringToFront()
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await tab.ours.read((root) => root.querySelector<HTMLInputElement>('.panel input')?.select(), undefined)
    await tab.type(`${otherWords} please`)
    await tab.press('Enter')
    expect(await waitForOurs(tab, '.panel .choices', missing)).toContain(missing)
  })
})
