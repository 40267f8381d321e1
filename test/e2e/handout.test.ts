import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from './support/chromium.ts'
import { findPageViolations, waitForText } from './support/own-pages.ts'
import { until } from './support/under-test.ts'

const walkthrough = 'src/handout/index.html?walkthrough=demo-crm%2Ffirst-contact'

describe.each(['en-US', 'fr-FR'])('the hand-out of the demo pack’s walkthrough, in %s', (locale) => {
  let browser: Awaited<ReturnType<typeof startChromium>>
  beforeAll(async () => {
    browser = await startChromium({ extension: 'dist/demo-chrome', locale })
  })
  afterAll(() => browser.close())

  it('has every step in the person’s language, says where each choice leads, and has no violations', async () => {
    const tab = await browser.openOwn(walkthrough)
    const [title, choice] =
      locale === 'en-US'
        ? ['Your first contact', '“Already there”: go on with step 5.']
        : ['Votre premier contact', '« Déjà dans la liste » : continuez à l’étape 5.']
    const text = await waitForText(tab, title)
    expect(text).toContain(choice)
    expect(await tab.evaluate(() => document.querySelectorAll('.steps > li .number').length, undefined)).toBe(
      5,
    )
    expect(await findPageViolations(tab)).toEqual([])
    await tab.close()
  })

  it('prints without its button, dark on white whatever the scheme, and tears no step', async () => {
    const tab = await browser.openOwn(walkthrough)
    await until(
      () => tab.evaluate(() => document.querySelectorAll('.steps > li .number').length === 5, undefined),
      'five steps',
    )
    const page = browser.context.pages().at(-1)
    if (page === undefined) throw new Error('the hand-out is open')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const printed = await tab.evaluate(() => {
      const styleOf = (selector: string): CSSStyleDeclaration | undefined => {
        const element = document.querySelector(selector)
        return element === null ? undefined : getComputedStyle(element)
      }
      return {
        button: document.querySelector('button')?.checkVisibility(),
        paper: styleOf('html')?.backgroundColor,
        ink: styleOf('h1')?.color,
        breaks: styleOf('.steps > li')?.breakInside,
      }
    }, undefined)
    expect(printed).toEqual({
      button: false,
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(23, 33, 31)',
      breaks: 'avoid',
    })
    const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' })
    // Five short steps fit on one sheet, and no line below them needs another.
    expect(
      await tab.evaluate(() => document.querySelector('main')?.lastElementChild?.localName, undefined),
    ).toBe('article')
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    await tab.close()
  })
})
