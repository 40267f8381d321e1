import { startChromium } from './chromium.ts'
import { startDemoCrm } from './crm.ts'
import { startFirefox } from './firefox.ts'
import type { BrowserUnderTest } from './under-test.ts'

/** The browsers that every story is walked in. */
export const browserNames = ['chromium', 'firefox'] as const

/** One of them. */
export type BrowserName = (typeof browserNames)[number]

const start = { chromium: startChromium, firefox: startFirefox } as const
const folders = { chromium: 'chrome', firefox: 'firefox' } as const

/** A fresh browser with the built extension. */
export function startBrowser(
  name: BrowserName,
  { build = 'demo' }: { readonly build?: 'demo' | 'store' } = {},
): Promise<BrowserUnderTest> {
  return start[name]({ extension: `dist/${build === 'demo' ? 'demo-' : ''}${folders[name]}` })
}

/** Hands a fresh browser with the built extension, and the running demo CRM's origin, to `use`; ends both afterwards. */
export async function onDemoCrm(
  name: BrowserName,
  use: (browser: BrowserUnderTest, crmOrigin: string) => Promise<void>,
  { build = 'demo' }: { readonly build?: 'demo' | 'store' } = {},
): Promise<void> {
  const crm = await startDemoCrm()
  try {
    const browser = await startBrowser(name, { build })
    try {
      await use(browser, crm.origin)
    } finally {
      await browser.close()
    }
  } finally {
    await crm.close()
  }
}
