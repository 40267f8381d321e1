import { describe, expect, it } from 'vitest'
import { browserNames, onDemoCrm } from './support/on-demo-crm.ts'
import { until, waitForOurs, type BrowserUnderTest } from './support/under-test.ts'

async function typeAndLook(browser: BrowserUnderTest, crmOrigin: string): Promise<void> {
  const tab = await browser.open(`${crmOrigin}/#/contacts`)
  await waitForOurs(tab, '.beacon')
  await tab.press('F1')
  await waitForOurs(tab, '.panel')
  await tab.type('a question')
  expect(await tab.ours.read((root) => root.querySelector('input')?.value, undefined)).toBe('a question')
  // Firefox tells of a changed selection a moment later.
  await until(
    () =>
      tab.evaluate(() => {
        const anchor = getSelection()?.anchorNode
        return anchor === null || anchor === undefined || anchor.getRootNode() === document
      }, undefined),
    'the selection to lead nowhere inside',
  )
}

describe.each(browserNames)('in %s, while a person types into our box', (name) => {
  it('shows the page no way into it through the selection', () => onDemoCrm(name, typeAndLook))
})
