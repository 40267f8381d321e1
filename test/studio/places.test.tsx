import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aHost, contacts } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

describe('the place beside the studio', () => {
  it('is said by its environment, and where the pack is not for it', async () => {
    const environments = [{ id: 'live', title: { en: 'Live' }, origins: ['https://crm.example'] }]
    const pack = aParsedPack({ crm: { product: 'realtimex-crm', environments } })
    let enter: Parameters<StudioHost['onPage']>[0] = () => {}
    const host = {
      ...aHost(),
      readPacks: () => Promise.resolve([pack]),
      onPage(listener) {
        enter = listener
        listener(contacts, { isServed: true, environmentId: 'live' })
      },
    } satisfies StudioHost
    surface = drawSurface(<Studio host={host} t={t} now={Date.now} />, css)
    await expect.element(page.getByText('Saved · contacts · list · Live')).toBeVisible()
    const notHere = page.getByText(/^This pack is not for the site/)
    expect(notHere.elements()).toEqual([])
    await expect.element(page.getByLabelText('What it is called')).not.toBeVisible()
    enter(contacts, { isServed: false })
    await expect.element(notHere).toBeVisible()
    await expect.element(page.getByLabelText('What it is called')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
