import { startChromium } from './chromium.ts'
import { startDemoCrm } from './crm.ts'
import { startFirefox } from './firefox.ts'
import type { BrowserUnderTest } from './under-test.ts'

/** The browsers that every story is walked in. */
export const browserNames = ['chromium', 'firefox'] as const

const start = { chromium: startChromium, firefox: startFirefox } as const
const folders = { chromium: 'chrome', firefox: 'firefox' } as const

/** Hands a fresh browser with the built extension, and the running demo CRM's origin, to `use`; ends both afterwards. */
export async function onDemoCrm(
  name: (typeof browserNames)[number],
  use: (browser: BrowserUnderTest, crmOrigin: string) => Promise<void>,
  { build = 'demo' }: { readonly build?: 'demo' | 'store' } = {},
): Promise<void> {
  const crm = await startDemoCrm()
  try {
    const browser = await start[name]({
      extension: `dist/${build === 'demo' ? 'demo-' : ''}${folders[name]}`,
    })
    try {
      await use(browser, crm.origin)
    } finally {
      await browser.close()
    }
  } finally {
    await crm.close()
  }
}
