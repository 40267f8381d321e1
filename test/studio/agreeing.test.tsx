import '../support/in-extension.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { parsePack } from '../../src/contract/pack.ts'
import { toProposalText } from '../../src/contract/proposal.ts'
import { Studio } from '../../src/studio/Studio.tsx'
import type { Publisher } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack, aTipEntry } from '../support/build-pack.ts'
import { aHost } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const pack = aParsedPack({ approval: { atLeast: 2 } })
const proposed = {
  ...aParsedPack({
    approval: { atLeast: 2 },
    items: [aTipEntry({ title: { en: 'Add people' } })],
    release: { at: '2026-11-30T08:00:00Z', by: 'Ada', why: 'Easier words' },
  }),
  version: 2,
}

function draw(change: Partial<Publisher>): void {
  const host = aHost()
  const publisher = { ...host.publisher, ...change }
  const readPacks = (): Promise<(typeof pack)[]> => Promise.resolve([pack])
  surface = drawSurface(<Studio host={{ ...host, readPacks, publisher }} t={t} now={() => 0} />, css)
}

const file = (text: string): File => new File([text], 'a.json', { type: 'application/json' })

describe('a pack that asks for two', () => {
  it('is proposed and not published, and the proposal is saved to be handed over', async () => {
    const saved: [string, string][] = []
    draw({
      publish: () => Promise.resolve({ outcome: 'proposed', text: 'the proposal', missing: 1 }),
      saveFile: (...file) => saved.push(file),
    })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await userEvent.fill(page.getByLabelText('Title'), 'Add people')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await expect.element(page.getByText('This pack asks for 2 people to agree.')).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'Publish on this machine' }))
      .not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Make the proposal' }).click()
    await expect
      .element(page.getByText('Nothing is out yet. People who still have to agree: 1.'))
      .toBeVisible()
    await page.getByRole('button', { name: 'Save the proposal' }).click()
    expect(saved).toEqual([['test-pack-2.proposal.json', 'the proposal']])
  })

  it('is asked to withdraw an item, which says that it is a proposal', async () => {
    draw({ withdraw: () => Promise.resolve({ outcome: 'proposed', text: 'the proposal', missing: 1 }) })
    await page.getByRole('button', { name: 'Add a contact' }).click()
    await page.getByText('Withdraw at once…').click()
    await expect.element(page.getByText('This pack asks for 2 people to agree.')).toBeVisible()
    await page.getByRole('button', { name: 'Propose to withdraw it' }).click()
    await expect
      .element(page.getByText('Nothing is out yet. People who still have to agree: 1.'))
      .toBeVisible()
  })

  it('is agreed to by who looked at what it changes, under their name', async () => {
    const signed: [string, string][] = []
    const saved: [string, string][] = []
    draw({
      readName: () => Promise.resolve('Grace'),
      agree(...word) {
        signed.push(word)
        return Promise.resolve({ outcome: 'published' })
      },
      saveFile: (...file) => saved.push(file),
    })
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByText('Agree to a proposal').click()
    const text = toProposalText(proposed)
    await userEvent.upload(page.getByLabelText('Proposal (a file)'), file(text))
    await expect.element(page.getByText('Behind it: Ada')).toBeVisible()
    await expect.element(page.getByText('Easier words')).toBeVisible()
    await expect.element(page.getByText('Changed:')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await page.getByRole('button', { name: 'Agree', exact: true }).click()
    await expect.element(page.getByText('Version 2 is out')).toBeVisible()
    expect(signed).toEqual([[text, 'Grace']])
    await page.getByRole('button', { name: 'Save as file' }).click()
    expect(saved.map(([name, kept]) => [name, parsePack(kept)])).toMatchObject([
      ['test-pack-2.json', { ok: true, value: { release: { by: 'Ada', agreedBy: ['Grace'] } } }],
    ])
  })

  it('is not agreed to by who made it, nor by a file that is no proposal', async () => {
    draw({ agree: () => Promise.resolve({ outcome: 'unsigned', why: 'signed-already' }) })
    await page.getByRole('button', { name: 'Versions' }).click()
    await page.getByText('Agree to a proposal').click()
    await userEvent.upload(page.getByLabelText('Proposal (a file)'), file('{}'))
    await expect.element(page.getByText('this is no proposal')).toBeVisible()
    await userEvent.upload(page.getByLabelText('Proposal (a file)'), file(toProposalText(proposed)))
    await page.getByRole('button', { name: 'Agree', exact: true }).click()
    await expect.element(page.getByText(/^This was made or agreed to from here already/)).toBeVisible()
  })
})
