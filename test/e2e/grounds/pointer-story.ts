import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../../../src/core/pack.ts'
import type { PageKey } from '../../../src/core/page-key.ts'
import { grantSite } from '../support/grant-site.ts'
import type { BrowserName } from '../support/on-demo-crm.ts'
import { startBrowser } from '../support/on-demo-crm.ts'
import { HeardEvents } from '../support/heard-events.ts'
import { installPack, ownPages } from '../support/own-pages.ts'
import type { Finding, Verdict } from '../support/pointers/judge.ts'
import { pause, until, waitForOurs, type BrowserUnderTest } from '../support/under-test.ts'
import { looksUntilThere, Pointers } from './pointers.ts'
import type { Scene, StoryGround, Visit } from './story-ground.ts'
import { readHeard, startWitness } from './witness.ts'

/** Tests what becomes of the pointers on a ground; says why where the ground cannot be had on this machine. */
export async function testPointers(ground: StoryGround, ...browsers: readonly BrowserName[]): Promise<void> {
  const reason = await ground.findReasonToSkip()
  if (reason !== undefined) console.log(`skipped: ${reason}`)
  for (const name of browsers)
    describe.skipIf(reason !== undefined)(`the pointers of ${ground.name}, in ${name}`, () => {
      tell(ground, name)
    })
}

function emptyPack({ product }: StoryGround, origin: string): Pack {
  const about = { id: 'story', version: 1, title: { en: 'Story' }, defaultLocale: 'en' }
  return { ...about, crm: { product, origins: [origin] }, items: [], resources: [], milestones: [] }
}

function tell(ground: StoryGround, name: BrowserName): void {
  let crm: Awaited<ReturnType<StoryGround['start']>>
  let browser: BrowserUnderTest
  let pointers: Pointers
  let visit: Visit
  const [language, ...otherLanguages] = ground.languages

  beforeAll(async () => {
    crm = await ground.start()
    browser = await startBrowser(name, { build: 'store' })
    await (await grantSite(browser, crm.origin)).close()
    pointers = await Pointers.of(ground)
    // Without help for the site there is nothing of ours in the page, beside which to pick.
    await installPack(browser, emptyPack(ground, crm.origin))
    visit = { tab: await browser.open('about:blank'), origin: crm.origin, language, record: 0 }
    await ground.open(visit)
    await installPack(browser, await pointers.author(visit))
    await visit.tab.bringToFront()
    await ground.open(visit)
  })
  afterAll(async () => {
    await browser?.close()
    await crm?.close()
  })

  const expectThere = async (scene: Scene): Promise<void> => {
    const findings = await pointers.checkScene(visit, scene, looksUntilThere)
    expect(pick(findings, 'wrong')).toEqual([])
    const keys = Object.keys(scene.targets)
    expect(findings.filter(({ key, verdict }) => keys.includes(key) && verdict !== 'correct')).toEqual([])
  }

  it('are on every target, and on nothing else', async () => {
    for (const scene of ground.scenes) {
      await scene.reach(visit)
      await expectThere(scene)
      await scene.leave?.(visit)
    }
  })

  it('are there again when a person has gone back', async () => {
    const [first, second] = ground.scenes
    await first.reach(visit)
    const address = await readAddress(visit)
    await second.reach(visit)
    // The way to the second may have left more than one step behind, as a person's would.
    await until(async () => {
      if ((await readAddress(visit)) === address) return true
      await visit.tab.evaluate(() => history.back(), undefined)
      await pause(1_500)
      return false
    }, `${address} again`)
    await expectThere(first)
  })

  it('stay with their elements while the page is scrolled', async () => {
    for (const scene of ground.scenes) {
      await scene.reach(visit)
      await pointers.scroll(visit, 120)
      expectRightOrNone(await pointers.check(visit, scene.frame))
      await pointers.scroll(visit, 0)
      await expectThere(scene)
      await scene.leave?.(visit)
    }
  })

  it('are right or away in windows of other sizes, and there again in the usual one', async () => {
    for (const scene of ground.scenes) {
      await scene.reach(visit)
      for (const [width, height] of [
        [1000, 700],
        [640, 900],
        [1600, 1000],
      ] as const) {
        await visit.tab.resize(width, height)
        expectRightAndReport(`${width} × ${height}`, scene, await pointers.check(visit, scene.frame))
      }
      await visit.tab.resize(1280, 800)
      await expectThere(scene)
      await scene.leave?.(visit)
    }
  })

  it('are right or away on another record', async () => {
    for (const scene of ground.scenes) {
      await scene.reach({ ...visit, record: 1 })
      expectRightAndReport('another record', scene, await pointers.checkScene(visit, scene))
      await scene.leave?.(visit)
    }
  })

  it.each(otherLanguages)('are right or away in another language: %s', async (other) => {
    const abroad = { ...visit, language: other }
    await ground.open(abroad)
    for (const scene of ground.scenes) {
      await scene.reach(abroad)
      expectRightAndReport(other, scene, await pointers.checkScene(abroad, scene))
      await scene.leave?.(abroad)
    }
    await ground.open(visit)
  })

  it('have one page key for twenty records, and another for each other kind of page', async () => {
    const readAt = async (address: string): Promise<string> => {
      await (ground.goTo?.(visit, address) ?? visit.tab.goto(`${visit.origin}${address}`))
      return describeSteadily(() => pointers.readKey(visit))
    }
    const records = new Set<string>()
    for (const address of ground.pages.records) records.add(await readAt(address))
    expect([...records]).toHaveLength(1)
    const others: string[] = []
    for (const address of ground.pages.others) others.push(await readAt(address))
    expect(new Set([...records, ...others]).size).toBe(1 + others.length)
  }, 400_000)

  it.skipIf(ground.happenings.length === 0)('leave the CRM’s events to be told once each', async () => {
    await ground.open(visit)
    const own = await browser.openOwn(ownPages.desk)
    const heard = await HeardEvents.start(own)
    await visit.tab.bringToFront()
    for (const one of ground.happenings) {
      await one.run(visit)
      const events = await heard.settle(one.events.length)
      expect({ name: one.name, events }).toEqual({ name: one.name, events: one.events })
    }
    await own.close()
  })

  const { modal } = ground
  it.skipIf(modal === undefined)('leave the keys to a person who asks over a dialog of the CRM', async () => {
    if (modal === undefined) return
    const { tab } = visit
    await modal.open(visit)
    await tab.press('F1')
    await waitForOurs(tab, '.panel')
    await startWitness(tab)
    await tab.type('where do I log a call?')
    const typed = await tab.ours.read((root) => root.querySelector('input')?.value, undefined)
    expect(typed).toBe('where do I log a call?')
    await tab.press('Enter')
    await waitForOurs(tab, '.panel .noted')
    expect(await readHeard(tab)).toEqual([])
    await tab.press('Escape')
    await until(
      async () =>
        (await tab.ours.read(
          (root) => root.querySelector('.panel')?.checkVisibility() !== true,
          undefined,
        )) === true,
      'our panel to close',
    )
    expect(await modal.isOpen(visit)).toBe(true)
    // A key in the CRM is heard, once it has its focus back, so that the line above can fail.
    await until(async () => {
      await tab.press('Tab')
      return (await readHeard(tab)).includes('keydown Tab')
    }, 'the CRM to hear a key')
  })

  function expectRightAndReport(change: string, scene: Scene, findings: readonly Finding[]): void {
    expectRightOrNone(findings)
    const keys = Object.keys(scene.targets)
    const missing = findings.filter(({ key, verdict }) => keys.includes(key) && verdict !== 'correct')
    const lost = missing.length === 0 ? '' : `, not ${missing.map(({ key }) => key).join(', ')}`
    console.log(
      `  ${ground.name}, ${name}, ${change}: ${keys.length - missing.length} of ${keys.length} there${lost}`,
    )
  }
}

/** The key as a line, once the page that is loading shows whose it is and says the same twice. */
async function describeSteadily(read: () => Promise<PageKey>): Promise<string> {
  let known = ''
  return until(async () => {
    const { product, object, view, subView } = await read()
    const now = [product, object, view, subView].join(' ')
    const isSteady = now === known && product !== 'generic'
    known = now
    return isSteady && now
  }, 'a page key that stays')
}

function expectRightOrNone(findings: readonly Finding[]): void {
  expect(pick(findings, 'wrong')).toEqual([])
}

function pick(findings: readonly Finding[], ...verdicts: readonly Verdict[]): readonly Finding[] {
  return findings.filter(({ verdict }) => verdicts.includes(verdict))
}

/** Where the person is, without what an address keeps of a view behind a semicolon. */
async function readAddress({ tab }: Visit): Promise<string> {
  const address = await tab.evaluate(() => location.href, undefined)
  return address.split(';')[0] ?? ''
}
