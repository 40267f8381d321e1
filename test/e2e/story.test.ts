import { afterAll, beforeAll, describe, it } from 'vitest'
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

describe('the first-light story, on the demo CRM', () => {
  it('is walked in Chromium', async () => {
    const browser = await startChromium({ extension: 'dist/demo-chrome' })
    try {
      await walkStory(browser, crm.origin, witness)
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
