import '../support/in-extension.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDraftWriter, readDraft } from '../../src/studio/draft-store.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'
import { aHost, contacts, strong } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw<Host extends StudioHost>(host: Host): Host {
  let nowMs = 0
  surface = drawSurface(<Studio host={host} t={t} now={() => (nowMs += 5_000)} />, css)
  return host
}

describe('publishing in the studio', () => {
  it('tells what goes out in words before it goes', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect.element(page.getByText('Changed:')).toBeVisible()
    await expect.element(page.getByText('Title (English): Add a contact → Add people')).toBeVisible()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([{ version: 2 }])
  })

  it('keeps back what is not finished, by its title, and publishes the rest', async () => {
    const host = draw(aHost({ page: contacts, picked: { ...strong, name: `Contact ${'x'.repeat(200)}` } }))
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByText(/^Not finished yet: Text\./)).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect.element(page.getByText('Tip · not finished')).toBeVisible()
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect.element(page.getByText('These are not finished and stay in the draft')).toBeVisible()
    await expect.element(page.getByText(/^Contact x+…: Text$/)).toBeVisible()
    expect(await findViolations(document.body)).toEqual([])
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([{ items: [{ title: { en: 'Add people' } }] }])
    await expect
      .poll(() => host.kept.at(-1))
      .toMatchObject({ baseVersion: 2, items: [{}, { text: { en: '' } }] })
  })

  it('publishes nothing where only what is not finished was changed', async () => {
    const host = draw(aHost({ page: contacts, picked: strong }))
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await expect.element(page.getByText(/^Not finished yet: Text\./)).toBeVisible()
    await page.getByRole('button', { name: 'Publish…' }).click()
    const button = page.getByRole('button', { name: 'Publish on this machine' })
    await expect.element(button).toHaveAttribute('aria-disabled', 'true')
    await button.click({ force: true })
    await expect.element(page.getByText('These are not finished and stay in the draft')).toBeVisible()
    expect(host.published).toEqual([])
    // To go to others is something to publish.
    await page
      .getByRole('group', { name: 'To whom' })
      .getByRole('combobox')
      .selectOptions('Those who try things out first')
    await expect.element(button).toHaveAttribute('aria-disabled', 'false')
  })

  it('says why a pack cannot be published, and keeps the draft', async () => {
    const host = aHost({ page: contacts, picked: strong })
    draw({
      ...host,
      publisher: {
        ...host.publisher,
        publish: () => Promise.resolve({ outcome: 'refused', reasons: ['items: too many'] }),
      },
    })
    await page.getByRole('button', { name: 'New tip: pick an element' }).click()
    await userEvent.fill(page.getByRole('textbox', { name: 'Text' }), 'Here')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('It cannot be published like this:')).toBeVisible()
    await expect.element(page.getByText('items: too many')).toBeVisible()
    expect(host.kept.at(-1)?.items).toHaveLength(2)
  })

  it('keeps what is written while a version goes out', async () => {
    let goOut = (): void => {}
    const isOut = new Promise<void>((resolve) => (goOut = resolve))
    const writer = createDraftWriter()
    const host = aHost()
    const next = { ...aParsedPack(), version: 2 }
    let [packs, tell] = [[aParsedPack()], (): void => {}]
    const play: StudioHost = {
      ...host,
      readPacks: () => Promise.resolve(packs),
      onPacks: (listener) => (tell = listener),
      readDraft,
      keepDraft: writer.write,
      publisher: {
        ...host.publisher,
        publish: () => isOut.then(() => ({ outcome: 'published' })),
      },
    }
    draw(play)
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await page.getByRole('button', { name: 'Back' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people, all')
    packs = [{ ...next, items: next.items.map((item) => ({ ...item, title: { en: 'Add people' } })) }]
    tell()
    await expect.poll(async () => (await readDraft(packs[0] ?? next)).baseVersion).toBe(2)
    goOut()
    await isOut
    for (const _again of Array.from({ length: 5 })) {
      const [item] = (await readDraft(packs[0] ?? next)).items
      expect(item?.title).toEqual({ en: 'Add people, all' })
    }
  })

  it('publishes for the pilot alone, with who and why', async () => {
    const host = draw(aHost())
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await userEvent.fill(page.getByLabelText('Why (for those'), 'Easier words')
    await page.getByLabelText('For whom').selectOptions('Those who try things out first')
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([
      { rollout: { rings: ['pilot'] }, release: { by: 'Ada', why: 'Easier words' } },
    ])
  })

  it('goes to the pilot as the version before did, and asks before it goes to more', async () => {
    const host = aHost()
    const pilot = { ...aParsedPack(), rollout: { rings: ['pilot' as const] } }
    draw({ ...host, readPacks: () => Promise.resolve([pilot]) })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect.element(page.getByLabelText('For whom')).toHaveDisplayValue('Those who try things out first')
    await page.getByLabelText('For whom').selectOptions('Everybody')
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/so far to: Those who try.*goes to: Everybody/)
    expect(await findViolations(document.body)).toEqual([])
    expect(host.published).toEqual([])
    // What is asked about is what goes out.
    await page.getByLabelText('For whom').selectOptions('A part of all people')
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await page.getByRole('button', { name: 'Publish for more people' }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(host.published).toMatchObject([{ rollout: { percent: 10 } }])
  })

  it('goes back for those whom the newest version goes to', async () => {
    const host = aHost()
    const newest = { ...aParsedPack(), version: 4, rollout: { percent: 10 } }
    const earlier = [{ ...aParsedPack(), version: 3 }]
    draw({
      ...host,
      readPacks: () => Promise.resolve([newest]),
      publisher: { ...host.publisher, readEarlier: () => Promise.resolve(earlier) },
    })
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Go back to version 3' }).click()
    await expect.element(page.getByLabelText('Of a hundred')).toHaveValue(10)
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('Version 5 is out')).toBeVisible()
    expect(host.published).toMatchObject([{ version: 5, rollout: { percent: 10 } }])
  })

  it('tells of what is no item too, each part by a word', async () => {
    const roles = [{ id: 'sales', title: { en: 'Sales' } }]
    const host = aHost()
    const now = aParsedPack({
      title: { en: 'Sales pack', fr: 'Paquet de test' },
      roles: [{ id: 'sales', title: { en: 'Sellers' } }],
      items: [aTipEntry({ phases: ['pilot'] })],
      jargon: { en: ['split'] },
    })
    draw({
      ...host,
      readPacks: () => Promise.resolve([{ ...now, version: 2 }]),
      publisher: { ...host.publisher, readEarlier: () => Promise.resolve([aParsedPack({ roles })]) },
    })
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Go back to version 1' }).click()
    for (const said of [
      'Title (English): Sales pack → Test pack',
      'Role · sales',
      'Title (English): Sellers → Sales',
      'Phases of the go-live',
      'Jargon',
    ])
      await expect.element(page.getByText(said)).toBeVisible()
    await expect.element(page.getByText('Nothing is different.')).not.toBeInTheDocument()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it('forgets why one version was refused when another is chosen', async () => {
    const host = aHost()
    const earlier = [3, 2].map((version) => ({ ...aParsedPack(), version }))
    draw({
      ...host,
      readPacks: () => Promise.resolve([{ ...aParsedPack(), version: 4 }]),
      publisher: {
        ...host.publisher,
        readEarlier: () => Promise.resolve(earlier),
        publish: () => Promise.resolve({ outcome: 'refused', reasons: ['items: too many'] }),
      },
    })
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByRole('button', { name: 'Go back to version 3' }).click()
    await page.getByRole('button', { name: 'Publish on this machine' }).click()
    await expect.element(page.getByText('items: too many')).toBeVisible()
    await page.getByRole('button', { name: 'Go back to version 2' }).click()
    await expect.element(page.getByRole('button', { name: 'Publish on this machine' })).toBeVisible()
    await expect.element(page.getByText('items: too many')).not.toBeInTheDocument()
  })
})
