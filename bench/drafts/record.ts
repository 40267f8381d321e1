import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import { studioParts } from '../../test/e2e/support/author.ts'
import type { Item } from '../../src/core/item.ts'
import { crmParts } from '../../test/e2e/support/crm.ts'
import type { Killable } from './killable.ts'
import type { Done, Life } from './life.ts'

/** From one press to the next: faster than anybody shows a task. In milliseconds. */
const pressMs = 400

const presses = [
  { part: crmParts.companies, name: 'Companies' },
  { part: crmParts.deals, name: 'Deals' },
  { part: crmParts.contacts, name: 'Contacts' },
] as const

const pressAt = (nth: number): (typeof presses)[number] => presses[nth % presses.length] ?? presses[0]

/** Records a new walkthrough in the demo CRM, press after press, until the browser is killed so long after the first. */
export async function recordUntilKilled(
  browser: Killable,
  crmOrigin: string,
  livesMs: number,
): Promise<Life> {
  const crm = await browser.open(`${crmOrigin}/#/contacts`)
  const studio = await browser.openOwn('src/popup/index.html')
  const tabId = await findTabId(studio, `${crmOrigin}/#/contacts`)
  await studio.goto(new URL(`/src/studio/index.html?tab=${tabId}`, studio.url()).href)
  await studio.click(studioParts.record)
  await studio.waitForSelector(studioParts.stopRecording)
  const done: Done[] = []
  let savedCount = 0
  const press = async (): Promise<void> => {
    for (let nth = 0; ; nth++) {
      await crm.click(pressAt(nth).part)
      done.push({ atMs: performance.now() })
      await pause(pressMs)
    }
  }
  const look = async (): Promise<void> => {
    for (;;) savedCount = Math.max(savedCount, await studio.evaluate(countSaved))
  }
  // They end with the browser.
  const ending = Promise.all([press().catch(() => undefined), look().catch(() => undefined)])
  while (done.length === 0) await pause(5)
  await pause(livesMs)
  const killedAtMs = performance.now()
  await browser.kill()
  await ending
  return {
    done,
    killedAtMs,
    savedCount,
    countKept: ({ items }, itemsBefore) => countSteps(items.slice(itemsBefore)),
  }
}

/** How many steps the studio shows while it says that all is saved; 0 where it does not. */
function countSaved(): number {
  const isSaved = document.querySelector('header [role=status]')?.textContent?.startsWith('Saved') === true
  return isSaved ? document.querySelectorAll('.picking > ol > li').length : 0
}

/** The steps of the walkthrough, where they are what was done first; undefined where they are anything else. */
function countSteps([item, ...others]: readonly Item[]): number | undefined {
  // Killed before the first step was written.
  if (item === undefined) return 0
  if (item.kind !== 'walkthrough' || others.length > 0) return undefined
  const isAsDone = item.steps.every(({ title }, nth) => title['en'] === `Press ${pressAt(nth).name}`)
  return isAsDone ? item.steps.length : undefined
}

function findTabId(own: Page, url: string): Promise<number | undefined> {
  const isWanted = `({ url }) => url === ${JSON.stringify(url)}`
  return own.evaluate<number | undefined>(`chrome.tabs.query({}).then((tabs) => tabs.find(${isWanted})?.id)`)
}
