import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from './support/chromium.ts'
import { startDemoCrm, type Crm } from './support/crm.ts'
import { startFirefox } from './support/firefox.ts'
import { walkStory, type Witness } from './support/story.ts'

let crm: Crm
beforeAll(async () => {
  crm = await startDemoCrm()
})
afterAll(() => crm.close())

const witness: Witness = {
  say: (step) => console.log(`  ${step}`),
  picture: () => Promise.resolve(),
}

// An extension's own pages, and texts without an origin (`data:`, `about:`), which go nowhere.
function isOwnOrigin(origin: string): boolean {
  return origin.startsWith('chrome-extension:') || origin === 'null'
}

describe('the first-light story, on the demo CRM', () => {
  it('is walked in Chromium', async () => {
    const browser = await startChromium({ extension: 'dist/demo-chrome' })
    const requested = new Set<string>()
    // Of every page and of the extension's worker.
    browser.context.on('request', (request) => requested.add(new URL(request.url()).origin))
    try {
      await walkStory(browser, crm.origin, witness)
      const elsewhere = [...requested].filter((origin) => origin !== crm.origin && !isOwnOrigin(origin))
      expect(elsewhere, 'no request but to the page’s own origin').toEqual([])
      expect(requested).toContain(crm.origin)
    } finally {
      await browser.close()
    }
  })

  it('is walked in Firefox', async () => {
    const browser = await startFirefox({ extension: 'dist/demo-firefox' })
    try {
      await walkStory(browser, crm.origin, witness)
    } finally {
      await browser.close()
    }
  })
})
