import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PackDraft } from '../../src/core/authoring/pack-draft.ts'
import type { LinkCheck } from '../../src/core/desk/link-check.ts'
import type { Missing } from '../../src/core/missed-anchor.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { Checker, PickResult } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { aHost, checkedPage, contacts, strong, weak } from '../support/play-studio.ts'
import { findViolations } from '../support/axe.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t, translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

/** The studio with its check open. */
async function openCheck(
  change: Partial<Checker> = {},
  pick?: PickResult,
  say = t,
): Promise<readonly PackDraft[]> {
  const host = aHost(pick)
  let nowMs = 0
  const checker = { ...host.checker, ...change }
  surface = drawSurface(<Studio host={{ ...host, checker }} t={say} now={() => (nowMs += 5_000)} />, css)
  await page.getByRole('button', { name: say('studioCheck'), exact: true }).click()
  return host.kept
}

describe('the check in the studio', () => {
  it('goes on with the next address when a tab was closed under it, and says which was not checked', async () => {
    await openCheck({
      checkAddress: (address) =>
        address.endsWith('/1') ? Promise.reject(new Error('No tab with id: 7')) : Promise.resolve(true),
    })
    await page.getByText('Check a list of addresses').click()
    await userEvent.fill(page.getByLabelText('Addresses, one a line'), 'https://crm/1 https://crm/2')
    const open = page.getByRole('button', { name: 'Open 2 in the background' })
    await open.click()
    await expect.element(page.getByText('Could not be checked: https://crm/1')).toBeVisible()
    await expect.element(open).toHaveAttribute('aria-disabled', 'false')
  })

  it('opens no more addresses once it is stopped, and calls none of them unchecked for it', async () => {
    const opened: string[] = []
    await openCheck({
      checkAddress(address, _packId, _locale, signal) {
        opened.push(address)
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve(false)))
      },
    })
    await page.getByText('Check a list of addresses').click()
    await userEvent.fill(page.getByLabelText('Addresses, one a line'), 'https://crm/1 https://crm/2')
    await page.getByRole('button', { name: 'Open 2 in the background' }).click()
    const stop = page.getByRole('button', { name: 'Stop', exact: true })
    await expect.element(page.getByText('Looking at 1 of 2: https://crm/1')).toBeVisible()
    // Whoever goes away and comes back finds it as it is.
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await stop.click()
    await expect.element(page.getByText('Addresses looked at: 0 of 2')).toBeVisible()
    await expect.element(stop).toHaveAttribute('aria-disabled', 'true')
    await expect.element(stop).toHaveFocus()
    await expect
      .element(page.getByLabelText('Addresses, one a line'))
      .toHaveValue('https://crm/1 https://crm/2')
    expect(opened).toEqual(['https://crm/1'])
    expect(page.getByText(/Could not be checked/).elements()).toEqual([])
  })

  it('says that it looks, and not that nothing was found, until it has looked', async () => {
    let finish = (): void => {}
    await openCheck({ checkBeside: () => new Promise((done) => (finish = done)) })
    await expect.element(page.getByText('Looking at the page beside…')).toBeVisible()
    expect(page.getByText(/Elements found/).elements()).toEqual([])
    finish()
    await expect.element(page.getByText(/Elements found/)).toBeVisible()
    expect(page.getByText('Looking at the page beside…').elements()).toEqual([])
  })

  it('looks again once what was confirmed is on the disk', async () => {
    let tell: Parameters<Checker['onChecked']>[0] = () => {}
    const told: (typeof checkedPage)[] = [
      checkedPage,
      { ...checkedPage, round: '2', resolutions: new Map([['create-contact', 'found']]), notes: new Map() },
    ]
    await openCheck({
      onChecked: (listener) => (tell = listener),
      checkBeside() {
        const next = told.shift()
        if (next !== undefined) tell(next)
        return Promise.resolve()
      },
    })
    await page.getByRole('checkbox', { name: /This seems to be it now/ }).click()
    await userEvent.tab()
    await userEvent.tab()
    const repair = page.getByRole('button', { name: 'Remember the 1 confirmed from now on' })
    await expect.element(repair).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const said = page.getByText('Remembered anew: 1. It goes out when you publish.')
    await expect.element(said).toHaveFocus()
    await expect.element(page.getByText('Elements found: 1 of 1 · pages seen: 1')).toBeVisible()
    expect(told).toEqual([])
  })

  it('keeps the way on in sight under the pictures, and has another way beside it', async () => {
    await page.viewport(320, 200)
    const kept = await openCheck({}, { page: contacts, picked: weak })
    const repair = page.getByRole('button', { name: 'Remember the 1 confirmed from now on' })
    await page.getByRole('checkbox', { name: /This seems to be it now/ }).click()
    document.querySelector('.check-view .items')?.scrollIntoView()
    await expect.element(repair).toBeInViewport()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Pick again: Add a contact' }).click()
    await expect.poll(() => kept.at(-1)?.items).toMatchObject([{ anchor: weak.anchor }])
    await page.viewport(1000, 700)
  })

  it('takes a tick for the element that was ticked, and not for what another look finds', async () => {
    let tell: Parameters<Checker['onChecked']>[0] = () => {}
    await openCheck({
      onChecked(listener) {
        tell = listener
        listener(checkedPage)
      },
    })
    const find = (round: string, proposal: typeof strong): void =>
      tell({ ...checkedPage, round, notes: new Map([['create-contact', { proposal }]]) })
    const repair = page.getByRole('button', { name: 'Remember the 1 confirmed from now on' })
    await page.getByRole('checkbox', { name: /This seems to be it now: .?Contact \(form\)/ }).click()
    find('2', { ...strong, picture: undefined })
    await expect.element(repair).toBeVisible()
    find('3', weak)
    await expect.element(page.getByRole('checkbox', { name: /Save \(button\)/ })).not.toBeChecked()
    expect(repair.elements()).toEqual([])
  })

  it('says what is in the way: elements, languages, dead links', async () => {
    const links: LinkCheck = {
      packId: 'test-pack',
      packVersion: 1,
      checkedAtMs: Date.UTC(2026, 10, 30),
      links: [
        {
          url: 'https://help/gone',
          places: [],
          resources: [],
          state: 'dead',
          reason: 'the server answered 404',
        },
        { url: 'https://help/there', places: [], resources: [], state: 'alive' },
      ],
    }
    await openCheck({ readLinks: () => Promise.resolve(links) })
    await expect.element(page.getByText('In the way of the pack: 3')).toBeVisible()
    await expect
      .element(page.getByText('Dead link: https://help/gone (the server answered 404)'))
      .toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('lists what people missed, since when, how often and what was different, to be picked again', async () => {
    const miss: Missing = {
      id: 'test-pack/create-contact',
      page: contacts,
      packVersion: 1,
      atMs: Date.UTC(2026, 10, 2, 12),
      lastAtMs: Date.UTC(2026, 10, 30, 12),
      times: 7,
      resolution: 'doubtful',
      evidence: [
        { kind: 'name', agrees: false },
        { kind: 'heading', agrees: true },
      ],
    }
    const kept = await openCheck(
      { readMisses: () => Promise.resolve([miss]) },
      { page: contacts, picked: strong },
    )
    await expect
      .element(page.getByText('Doubtful since Nov 2, 2026, times: 7. Different: label.'))
      .toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Pick again: Add a contact' }).first().click()
    await expect.poll(() => kept.at(-1)?.items).toMatchObject([{ anchor: strong.anchor }])
  })

  it('names what runs the other way in a line without turning the line round', async () => {
    const checked = { ...checkedPage, resolutions: new Map([['create-contact', 'found' as const]]) }
    const notes = new Map([['create-contact', { sameAs: 'create-contact' }]])
    await openCheck(
      { onChecked: (listener) => listener({ ...checked, notes }) },
      undefined,
      translations['ar'],
    )
    await expect.element(page.getByText('«\u2068Add a contact\u2069»')).toBeVisible()
  })

  it('fits into 320 pixels in every language', async () => {
    await page.viewport(320, 700)
    const url = `https://help.example.com/${'a-long-address-'.repeat(8)}`
    const link = { url, places: [], resources: [], state: 'dead', reason: 'the server answered 404' } as const
    const links: LinkCheck = { packId: 'test-pack', packVersion: 1, checkedAtMs: 1, links: [link] }
    const miss: Missing = {
      ...{ id: 'test-pack/create-contact', page: contacts, packVersion: 1, atMs: 1, lastAtMs: 1, times: 7 },
      ...{ resolution: 'lost', evidence: [{ kind: 'around', agrees: false }] },
    }
    for (const [locale, say] of Object.entries(translations)) {
      await openCheck(
        { readLinks: () => Promise.resolve(links), readMisses: () => Promise.resolve([miss]) },
        undefined,
        say,
      )
      if (surface !== undefined) surface.box.dir = say('direction')
      await expect.element(page.getByText(say('missesTitle'))).toBeVisible()
      await expect.element(page.getByText(url)).toBeVisible()
      expect([locale, document.documentElement.scrollWidth]).toEqual([locale, 320])
      surface?.remove()
    }
    await page.viewport(1000, 700)
  })

  it('tells a dialog that nobody opened from a page that nobody saw', async () => {
    const trace = { landmark: 'dialog' }
    const { anchor } = strong
    const host = aHost()
    const [pack] = await host.readPacks()
    if (pack === undefined) throw new Error('no pack')
    const items = pack.items.map((item) => ({ ...item, anchor: { ...anchor, trace } }))
    const changed = { ...pack, items } as typeof pack
    surface = drawSurface(
      <Studio
        host={{
          ...host,
          readPacks: () => Promise.resolve([changed]),
          checker: {
            ...host.checker,
            onChecked: (listener) =>
              listener({
                ...checkedPage,
                resolutions: new Map([['create-contact', 'lost']]),
                notes: new Map(),
              }),
          },
        }}
        t={t}
        now={() => 0}
      />,
      css,
    )
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect.element(page.getByText('Not seen yet: in a dialog')).toBeVisible()
  })
})
