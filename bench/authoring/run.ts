// How long a trainer takes for a first tip and for a walkthrough of six steps: npx tsx bench/authoring/run.ts
// Scripted on the demo CRM, in the built extension, with the pace of a person's hands; the last line is one JSON object.
import { setTimeout as pause } from 'node:timers/promises'
import { build } from '../../scripts/build.ts'
import { openStudio, readPackTexts, studioParts } from '../../test/e2e/support/author.ts'
import { crmParts, startDemoCrm } from '../../test/e2e/support/crm.ts'
import { startBrowser } from '../../test/e2e/support/on-demo-crm.ts'
import { sendRaw, waitForText } from '../../test/e2e/support/own-pages.ts'
import { until, waitForOurs, type BrowserUnderTest, type Tab } from '../../test/e2e/support/under-test.ts'

// The keystroke-level model of Card, Moran and Newell (1980): 1.1 s to point, 0.2 s a press or a key of an average
// typist, 0.4 s to bring the hand from keyboard to mouse, 1.35 s to think before each new part of the task.
const pointMs = 1_100
const pressMs = 200
const homeMs = 400
const thinkMs = 1_350

interface Effort {
  seconds: number
  clicks: number
  keystrokes: number
}

/** A trainer who acts at the pace of the model, and counts. */
class Hands {
  clicks = 0
  keystrokes = 0
  readonly #begun = performance.now()

  async think(): Promise<void> {
    await pause(thinkMs)
  }
  async click(tab: Tab, selector: string): Promise<void> {
    await tab.bringToFront()
    await pause(pointMs + homeMs)
    await tab.click(selector)
    await pause(pressMs)
    this.clicks += 1
  }
  async type(tab: Tab, text: string): Promise<void> {
    await pause(homeMs)
    for (const letter of text) {
      await tab.type(letter)
      await pause(pressMs)
    }
    this.keystrokes += text.length
  }
  measure(): Effort {
    const seconds = Math.round((performance.now() - this.#begun) / 100) / 10
    return { seconds, clicks: this.clicks, keystrokes: this.keystrokes }
  }
}

async function writeTip(author: BrowserUnderTest, reader: BrowserUnderTest, origin: string): Promise<Effort> {
  const tab = await author.open(`${origin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const hands = new Hands()
  const studio = await openStudio(author, origin)
  await hands.think()
  await hands.click(studio, studioParts.newTip)
  await waitForText(studio, 'Point at the element on the page')
  await hands.click(tab, crmParts.searchBox)
  await waitFor(studio, studioParts.title)
  await hands.think()
  await hands.click(studio, studioParts.text)
  await hands.type(studio, 'Any part of a name will do.')
  await hands.think()
  await hands.click(studio, studioParts.publish)
  await hands.think()
  await hands.click(studio, studioParts.publishHere)
  await waitForText(studio, ' is out')
  await handOver(studio, reader)
  const seen = await reader.open(`${origin}/#/contacts`)
  const title = 'Search'
  await until(
    () =>
      seen.ours.read(
        (root, name) =>
          [...root.querySelectorAll('.beacon')].some((beacon) =>
            (beacon.getAttribute('aria-label') ?? '').startsWith(`Tip: ${name}`),
          ),
        title,
      ),
    'the tip in the second profile',
  )
  const effort = hands.measure()
  await studio.close()
  await tab.close()
  return effort
}

/** What saving the file and loading it elsewhere comes to, without the two file dialogs. */
async function handOver(studio: Tab, reader: BrowserUnderTest): Promise<void> {
  const [text] = await readPackTexts(studio)
  const desk = await reader.openOwn('src/desk/index.html')
  await sendRaw(desk, { fingerpost: 'request', name: 'pack/install', input: { text } })
  await desk.close()
}

async function recordWalkthrough(author: BrowserUnderTest, origin: string): Promise<Effort> {
  const tab = await author.open(`${origin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  const studio = await openStudio(author, origin)
  const hands = new Hands()
  await hands.think()
  await hands.click(studio, studioParts.record)
  await waitForText(studio, 'Do the task once on the page.')
  await hands.click(tab, crmParts.companies)
  await hands.click(tab, crmParts.contacts)
  await waitFor(tab, crmParts.createContact)
  await hands.click(tab, crmParts.createContact)
  await waitFor(tab, crmParts.firstName)
  await hands.click(tab, crmParts.firstName)
  await hands.type(tab, 'Robin')
  await hands.click(tab, crmParts.lastName)
  await hands.type(tab, 'Example')
  await hands.click(tab, crmParts.save)
  await studio.bringToFront()
  await waitForText(studio, 'Fill in Last name')
  await hands.click(studio, studioParts.stopRecording)
  await waitFor(studio, '.steps > li:nth-child(6)')
  for (let step = 1; step <= 6; step++) {
    await hands.think()
    await hands.click(studio, `.steps > li:nth-child(${step}) textarea`)
    await hands.type(studio, ' It takes a second.')
  }
  await hands.click(studio, studioParts.publish)
  await hands.think()
  await hands.click(studio, studioParts.publishHere)
  await waitForText(studio, ' is out')
  return hands.measure()
}

async function waitFor(tab: Tab, selector: string): Promise<void> {
  await until(() => tab.evaluate((part) => document.querySelector(part) !== null, selector), selector)
}

if (!build('demo-chrome')) throw new Error('the extension was not built')
const crm = await startDemoCrm()
const [author, reader] = [await startBrowser('chromium'), await startBrowser('chromium')]
try {
  const tip = await writeTip(author, reader, crm.origin)
  console.log(`first tip, until a second profile sees it: ${JSON.stringify(tip)}, bar 60 s`)
  const walkthrough = await recordWalkthrough(author, crm.origin)
  console.log(`walkthrough of six steps, published: ${JSON.stringify(walkthrough)}, bar 240 s`)
  console.log(JSON.stringify({ tip, walkthrough }))
} finally {
  await Promise.all([author.close(), reader.close()])
  await crm.close()
}
