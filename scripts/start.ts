// `npm start`: the demo CRM with demo data, in a browser with the extension and the demo pack.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { startChromium } from '../test/e2e/support/chromium.ts'
import { startDemoCrm, type Crm } from '../test/e2e/support/crm.ts'
import { walkStory, type Witness } from '../test/e2e/support/story.ts'
import { build, builds } from './build.ts'

const firstPort = 8790
const picturesDir = resolve('shots')
const once = process.argv.includes('--once')
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY')

console.log('Building the extension with the demo pack')
if (!build('demo-chrome')) process.exit(1)
const crm = await serveCrm()
console.log(`The demo CRM runs on ${crm.origin} (demo data; what you change is gone after a reload)`)

if (hasDisplay && !once) await show()
else await walk()
await crm.close()

async function show(): Promise<void> {
  const browser = await startChromium({ extension: builds['demo-chrome'].dir, headless: false })
  await browser.open(`${crm.origin}/#/contacts`)
  console.log('Look for the round mark above “Create”, or press F1 to ask. Close the browser to stop.')
  await new Promise<void>((done) => browser.context.on('close', () => done()))
}

async function walk(): Promise<void> {
  if (!hasDisplay) console.log('This machine has no display: walking the story in headless Chromium instead.')
  mkdirSync(picturesDir, { recursive: true })
  const browser = await startChromium({ extension: builds['demo-chrome'].dir })
  const witness: Witness = {
    say: (step) => console.log(`  ✓ ${step}`),
    picture: (tab, name) => tab.screenshot(`${picturesDir}/${name}.png`),
  }
  try {
    await walkStory(browser, crm.origin, witness)
  } finally {
    await browser.close()
  }
  console.log(`The pictures are in ${picturesDir}`)
  if (once) return
  console.log(`The CRM is served on ${crm.origin} until you press Ctrl+C. To see it with the extension, load`)
  console.log(`${resolve(builds['demo-chrome'].dir)} in a Chromium (chrome://extensions, “Load unpacked”).`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}

/** On the usual port, so that the address stays the same from day to day; on any other when that one is taken. */
async function serveCrm(): Promise<Crm> {
  try {
    return await startDemoCrm({ port: firstPort })
  } catch (error) {
    if (!String(error).includes('EADDRINUSE')) throw error
    return startDemoCrm()
  }
}

function isSet(name: string): boolean {
  return (process.env[name] ?? '') !== ''
}
