import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Anchor } from '../../src/core/anchor.ts'
import type { Pack } from '../../src/core/pack.ts'
import type { Step } from '../../src/core/walkthrough/walkthrough.ts'
import { findReasonToSkip } from '../grounds/debian-packages.mjs'
import { startTryton, trytonPackages } from '../grounds/tryton/tryton.mjs'
import { aStep } from '../support/build-walkthrough.ts'
import { waitForShown } from './grounds/drive.ts'
import { beginByKeys, goToElementOfStep, tabTo } from './support/keys.ts'
import { front, openParties } from './support/tryton-tab.ts'
import { bundle } from '../../src/cli/bundle.ts'
import { startChromium } from './support/chromium.ts'
import { installPack, sendRaw, withOwnPage } from './support/own-pages.ts'
import { toOracleSource, type Oracle } from './support/pointers/oracle.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from './support/under-test.ts'

const reason = await findReasonToSkip(trytonPackages)
if (reason !== undefined) console.log(`skipped: ${reason}`)

const list = { object: 'party.party', view: 'list' } as const
const created = { object: 'party.party', view: 'create' } as const
const record = { object: 'party.party', view: 'record' } as const

/** The cross of Tryton's message, which does not go by itself. */
const message = '.infobar .close'

const onList = {
  create: (page) => page.find('#tabcontent > .tab-pane.active button#new_'),
} satisfies Record<string, Oracle>
const onRecord = {
  name: (page) => page.find('#tabcontent > .tab-pane.active input[name=name]'),
  save: (page) => page.find('#tabcontent > .tab-pane.active button#save'),
  code: (page) => page.find('#tabcontent > .tab-pane.active input[name=code]'),
  toList: (page) => page.find('#tabcontent > .tab-pane.active button#switch_'),
} satisfies Record<string, Oracle>

/** Five steps from the list to a new record and back, with a choice and with a branch by what the page shows. */
function walkthroughOf(anchors: Readonly<Record<string, Anchor>>): readonly Step[] {
  const at = (key: string): Anchor => {
    const anchor = anchors[key]
    if (anchor === undefined) throw new Error(`${key} is there to be picked`)
    return anchor
  }
  const choice = (text: string, to: string) => ({ on: 'choice', text: { en: text }, to }) as const
  return [
    aStep('search', { page: list, branches: [choice('Not there', 'create'), choice('There', 'name')] }),
    aStep('create', { page: list, anchor: at('create'), advance: { on: 'click' } }),
    aStep('name', { page: created, anchor: at('name'), advance: { on: 'filled' } }),
    aStep('save', {
      ...{ page: created, anchor: at('save'), advance: { on: 'click' }, next: 'end' },
      branches: [{ on: 'element', anchor: at('code'), is: 'present', to: 'back' }],
    }),
    aStep('back', { page: record, anchor: at('toList'), advance: { on: 'page', page: list } }),
  ]
}

function packOf(origin: string, anchors: Readonly<Record<string, Anchor>>): Pack {
  return {
    ...{ id: 'tryton', version: 1, title: { en: 'Tryton' }, defaultLocale: 'en' },
    ...{ crm: { product: 'tryton', origins: [origin] }, resources: [], milestones: [] },
    items: [
      {
        ...{
          kind: 'walkthrough',
          id: 'party',
          page: list,
          title: { en: 'A new party' },
          text: { en: 'Five steps' },
        },
        steps: walkthroughOf(anchors),
      },
    ],
  }
}

/**
 * What is typed into a new record before Tryton has filled in its defaults is lost, and where its address is filled in
 * after it was saved, Tryton asks whether to save it again.
 */
async function waitForDefaults(tab: Tab): Promise<void> {
  await until(
    () =>
      tab.evaluate((one) => document.querySelectorAll(`${one} input[name=active]:checked`).length > 1, front),
    'the defaults of the party and of its address',
  )
}

/** A record that is left before it is saved is asked about. What says that it is saved lies over the way to the list. */
async function waitForSaved(tab: Tab): Promise<void> {
  await waitForShown(tab, message)
}

async function waitForPageFocus(tab: Tab): Promise<void> {
  await until(
    () => tab.evaluate((one) => document.querySelector(one)?.contains(document.activeElement), front),
    'something in the tab that is in front to have the focus',
  )
}

describe.skipIf(reason !== undefined)('a walkthrough on Tryton, in chromium', () => {
  let crm: Awaited<ReturnType<typeof startTryton>>
  let browser: BrowserUnderTest
  let tab: Tab

  const pick = async (oracles: Readonly<Record<string, Oracle>>): Promise<Record<string, Anchor>> => {
    const script = await bundle(fileURLToPath(new URL('grounds/in-page.ts', import.meta.url)), 'groundStory')
    return tab.evaluateSource(
      `(() => { ${script}; return groundStory.capture(${toOracleSource(oracles)}, 'en') })()`,
    )
  }
  beforeAll(async () => {
    crm = await startTryton()
    browser = await startChromium({ extension: 'dist/demo-chrome' })
    tab = await browser.open('about:blank')
    await openParties(tab, crm.origin)
    const picked = await pick(onList)
    await tab.click(`${front} button#new_`)
    await waitForShown(tab, `${front} input[name=name]`)
    await installPack(browser, packOf(crm.origin, { ...picked, ...(await pick(onRecord)) }))
  })
  afterAll(async () => {
    await browser?.close()
    await crm?.close()
  })

  /** A person who has never walked it, on the list. */
  const begin = async (): Promise<void> => {
    await tab.close()
    await withOwnPage(browser, 'desk', (desk) =>
      sendRaw(desk, { fingerpost: 'request', name: 'walkthrough/forget', input: { id: 'tryton/party' } }),
    )
    tab = await browser.open('about:blank')
    await openParties(tab, crm.origin)
    await waitForOurs(tab, '.help-tab')
  }

  it('is walked by mouse, over three pages, with a reload and a worker that is killed', async () => {
    await begin()
    await tab.press('F1')
    await waitForOurs(tab, '.panel .walks')
    await tab.ours.click('.walks button')
    await waitForOurs(tab, '.step', 'Step 1 of 4')
    await tab.ours.click('.step .choices button')
    await waitForOurs(tab, '.step', 'create')
    await tab.reload()
    await waitForOurs(tab, '.step', 'Step 2 of 4')
    await waitForOurs(tab, '.target-ring')
    await browser.stopWorker()
    await tab.bringToFront()
    await tab.click(`${front} button#new_`)
    await waitForOurs(tab, '.step', 'name')
    await waitForOurs(tab, '.target-ring')
    await waitForDefaults(tab)
    await tab.click(`${front} input[name=name]`)
    await tab.type('Erika Example')
    await tab.press('Tab')
    await waitForOurs(tab, '.step', 'save')
    await tab.click(`${front} button#save`)
    // What the page shows leads elsewhere, and there is one step more.
    await waitForOurs(tab, '.step', 'Step 5 of 5')
    await waitForSaved(tab)
    await waitForOurs(tab, '.step', 'lies over the place')
    await tab.click(message)
    await waitForOurs(tab, '.target-ring')
    expect(await tab.ours.findViolations()).toEqual([])
    await tab.click(`${front} button#switch_`)
    await waitForOurs(tab, '.note', 'That was the last step')
  })

  it('is walked by keyboard alone, over three pages, with a reload', async () => {
    await begin()
    const focused = (): Promise<string | undefined> =>
      tab.evaluate(
        () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id,
        undefined,
      )
    await beginByKeys(tab, 'A new party')
    await waitForOurs(tab, '.step', 'Step 1 of 4')
    await tabTo(tab, 'Not there')
    await tab.press('Enter')
    await waitForOurs(tab, '.step', 'create')
    await tab.reload()
    await waitForOurs(tab, '.target-ring')
    // Once its list is there, Tryton gives the focus to its search.
    await waitForShown(tab, `${front} tbody tr:has(td.selection-state)`)
    await waitForPageFocus(tab)
    await goToElementOfStep(tab, 'create')
    await expect.poll(focused).toBe('new_')
    await tab.press('Enter')
    await waitForOurs(tab, '.step', 'name')
    await waitForOurs(tab, '.target-ring')
    await waitForDefaults(tab)
    await goToElementOfStep(tab, 'name')
    await expect.poll(focused).toBe('name')
    await tab.type('Marlene Example')
    await tab.press('Tab')
    await goToElementOfStep(tab, 'save')
    await expect.poll(focused).toBe('save')
    await tab.press('Enter')
    await waitForOurs(tab, '.step', 'Step 5 of 5')
    await waitForSaved(tab)
    await goToElementOfStep(tab, 'back')
    await expect.poll(focused).toBe('switch_')
    await tab.press('Enter')
    await waitForOurs(tab, '.note', 'That was the last step')
  })
})
