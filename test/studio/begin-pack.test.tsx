import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aHost } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw(host: StudioHost, say = t): HTMLElement {
  surface = drawSurface(<Studio host={host} t={say} now={() => 0} />, css)
  return surface.box
}

describe('a studio without a pack', () => {
  it('begins one for the site beside, and writes in it', async () => {
    const host = aHost()
    const box = draw({
      ...host,
      readPacks: () => Promise.resolve(host.published),
      readSite: () => Promise.resolve({ product: 'generic', origin: 'https://crm.example.com' }),
    })
    await expect.element(page.getByText('There is no pack yet.')).toBeVisible()
    expect(await findViolations(box)).toEqual([])
    await userEvent.fill(page.getByLabelText('What it is called'), 'Help for sales')
    await page.getByRole('button', { name: 'Begin a pack for this site' }).click()
    await expect.element(page.getByRole('heading', { name: 'Help for sales' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'New tip: pick an element' })).toBeVisible()
    expect(host.published).toMatchObject([
      { id: 'help-for-sales', version: 1, crm: { product: 'generic', origins: ['https://crm.example.com'] } },
    ])
  })

  it('says what to do first where help may not run beside', async () => {
    draw({ ...aHost(), readPacks: () => Promise.resolve([]) })
    await userEvent.fill(page.getByLabelText('What it is called'), 'Help for sales')
    await page.getByRole('button', { name: 'Begin a pack for this site' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('allow help on that site in the popup first')
  })

  it('fits into 320 pixels in every language', async () => {
    await page.viewport(320, 700)
    for (const [locale, say] of Object.entries(translations)) {
      const box = draw({ ...aHost(), readPacks: () => Promise.resolve([]) }, say)
      box.dir = say('direction')
      await expect.element(page.getByRole('button', { name: say('beginPack') })).toBeVisible()
      expect([locale, document.documentElement.scrollWidth]).toEqual([locale, 320])
      surface?.remove()
    }
    await page.viewport(1000, 700)
  })
})
