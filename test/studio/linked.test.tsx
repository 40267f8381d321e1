import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Studio } from '../../src/studio/Studio.tsx'
import type { StudioHost } from '../../src/studio/studio-host.ts'
import css from '../../src/studio/studio.css?inline'
import { findViolations } from '../support/axe.ts'
import { aParsedPack, aResourceEntry, aTipEntry } from '../support/build-pack.ts'
import { aHost } from '../support/play-studio.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const resources = [
  aResourceEntry(),
  aResourceEntry({ id: 'merge', title: { en: 'Merge two contacts' } }),
  aResourceEntry({ id: 'find', title: { en: 'Find a contact' } }),
]
const walkthrough = {
  ...{ kind: 'walkthrough', id: 'tour', page: {}, title: { en: 'A tour' }, text: { en: 'A tour' } },
  steps: [{ id: 'first', title: { en: 'First' }, text: { en: 'First' } }],
}

async function open(title: string, items: readonly object[]): Promise<ReturnType<typeof aHost>> {
  const host: StudioHost & ReturnType<typeof aHost> = {
    ...aHost(),
    readPacks: () => Promise.resolve([aParsedPack({ items, resources })]),
  }
  surface = drawSurface(<Studio host={host} t={t} now={Date.now} />, css)
  await page.getByRole('button', { name: title }).click()
  return host
}

const box = page.getByRole('combobox', { name: 'Linked help pages' })
const options = page.getByRole('listbox', { name: 'Linked help pages' }).getByRole('option')

describe('linked help pages', () => {
  it('are found, linked and taken off by the keyboard alone, and that is undone', async () => {
    const host = await open('Add a contact', [aTipEntry()])
    const linked = (): unknown => host.kept.at(-1)?.items[0]?.resources
    await box.click()
    await userEvent.keyboard('CÓNTACT')
    await expect.element(options).toHaveLength(2)
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(linked).toEqual(['find'])
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await expect.poll(linked).toEqual(['find', 'log-a-call'])
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}')
    await expect.poll(linked).toEqual(['find'])
    await expect.element(box).toHaveFocus()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(linked).not.toEqual(['find'])
  })

  it('are left alone by Escape, and say when nothing is called so', async () => {
    const host = await open('Add a contact', [aTipEntry()])
    await box.click()
    await expect.element(options).toHaveLength(3)
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
    await userEvent.keyboard('quarterly')
    await expect.element(page.getByText('No help page of this pack is called so.')).toBeVisible()
    expect(host.kept).toEqual([])
  })

  it('name one that is not in the pack, which can be taken off', async () => {
    const host = await open('Add a contact', [aTipEntry({ resources: ['gone'] })])
    await page.getByRole('button', { name: 'Take off the link to gone (not in this pack)' }).click()
    await expect.poll(() => host.kept.at(-1)?.items[0]?.resources).toBeUndefined()
    expect(host.kept).toHaveLength(1)
  })

  it('are of a step as well', async () => {
    const host = await open('A tour', [walkthrough])
    const ofStep = page.getByRole('listitem').getByRole('combobox', { name: 'Linked help pages' })
    await ofStep.click()
    await page.getByRole('option', { name: 'Log a call' }).click()
    await expect
      .poll(() => host.kept.at(-1)?.items[0])
      .toMatchObject({ steps: [{ resources: ['log-a-call'] }] })
  })

  it('are no more than a card shows', async () => {
    const many = ['a', 'b', 'c', 'd', 'e']
    await open('Add a contact', [aTipEntry({ resources: many })])
    await box.click()
    await expect.element(page.getByText('5 is as many as one card can show.')).toBeVisible()
    await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  })
})
