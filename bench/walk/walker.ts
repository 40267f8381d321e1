import type { Locator, Page } from 'playwright'

/** How long a step waits for what it needs, in milliseconds. The demo CRM's first screen takes up to nine seconds. */
const waitMs = 12_000

/** What does the walking: the real mouse and keyboard of one page, with chance that is the same in every run. */
export class Walker {
  /** How often something (a beacon, most likely) lay over what was to be clicked, so that the keyboard had to do. */
  obstructed = 0
  /** What the CRM speaks, where it is a person that decides it and not the page. */
  language: 'en' | 'de' | 'fr' = 'en'
  private state = 20_261_122

  readonly page: Page
  readonly origin: string

  constructor(page: Page, origin: string) {
    this.page = page
    this.origin = origin
    page.setDefaultTimeout(waitMs)
  }

  /** Clicks the first that is shown; with the keyboard when something lies over it. */
  async press(selector: string | Locator): Promise<void> {
    const target = await this.shown(selector)
    if (!(await isObstructed(target))) return target.click()
    this.obstructed++
    await target.focus()
    await this.page.keyboard.press('Enter')
  }

  /** Types into a field as a person does, key by key. */
  async type(selector: string, text: string): Promise<void> {
    const field = await this.shown(selector)
    await field.focus()
    await this.page.keyboard.press('End')
    await this.page.keyboard.type(text, { delay: 15 })
  }

  /** Types into a field in place of what it holds. */
  async retype(selector: string, text: string): Promise<void> {
    await (await this.shown(selector)).focus()
    await this.page.keyboard.press('Control+A')
    await this.page.keyboard.type(text, { delay: 15 })
  }

  /** Waits until one is shown. */
  async see(selector: string): Promise<void> {
    await this.shown(selector)
  }

  /** Waits until none is shown. */
  async seeNone(selector: string): Promise<void> {
    await this.page.locator(selector).filter({ visible: true }).first().waitFor({ state: 'hidden' })
  }

  /** Whether one is shown right now. */
  async isThere(selector: string): Promise<boolean> {
    return (await this.page.locator(selector).filter({ visible: true }).count()) > 0
  }

  /** A whole number from 0 up to but without `below`. */
  choose(below: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.state / 2 ** 32) * below)
  }

  private async shown(selector: string | Locator): Promise<Locator> {
    const all = typeof selector === 'string' ? this.page.locator(selector) : selector
    const target = all.filter({ visible: true }).first()
    await target.waitFor({ state: 'visible' })
    return target
  }
}

/** Whether something lies over it for long; a page that is only slow does not count. */
function isObstructed(target: Locator): Promise<boolean> {
  return target.click({ trial: true, timeout: 2500 }).then(
    () => false,
    (error: unknown) => /intercepts pointer events/.test(String(error)),
  )
}
