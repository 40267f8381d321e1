import { setTimeout as pause } from 'node:timers/promises'
import { studioParts } from '../../test/e2e/support/author.ts'
import type { Killable } from './killable.ts'
import type { Done, Life } from './life.ts'

/** From one key to the next: some 200 words a minute, faster than anybody writes for long. In milliseconds. */
const keyMs = 60

/** Types into the text of the first item, until the browser is killed so long after the first key. */
export async function typeUntilKilled(browser: Killable, nth: number, livesMs: number): Promise<Life> {
  const studio = await browser.openOwn('src/studio/index.html?tab=-1')
  await studio.waitForSelector('.items button', { state: 'attached' })
  // In the list of other pages, which is closed: there is no tab beside.
  await studio.evaluate(() => document.querySelector<HTMLElement>('.items button')?.click())
  await studio.click(studioParts.text)
  const before = await studio.inputValue(studioParts.text)
  await studio.keyboard.press('Control+A')
  const whole = `Life ${nth}: ${'any part of a name will do, '.repeat(20)}`
  const done: Done[] = []
  const type = async (): Promise<void> => {
    for (const letter of whole) {
      await studio.keyboard.press(letter === ' ' ? 'Space' : letter)
      done.push({ atMs: performance.now() })
      await pause(keyMs)
    }
  }
  // It ends with the browser.
  const typing = type().catch(() => undefined)
  while (done.length === 0) await pause(5)
  await pause(livesMs)
  const killedAtMs = performance.now()
  await browser.kill()
  await typing
  return {
    done,
    killedAtMs,
    savedCount: 0,
    countKept: ({ items }) => countKeys(items[0]?.text['en'], before, whole),
  }
}

/** None where the text is as it was before; undefined where it is no state of this life at all. */
function countKeys(text: string | undefined, before: string, whole: string): number | undefined {
  if (text === before) return 0
  return text !== undefined && whole.startsWith(text) ? text.length : undefined
}
