import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Beacon } from '../../src/ui/Beacon.tsx'
import { Card } from '../../src/ui/Card.tsx'
import { findViolations } from '../support/axe.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const tip = {
  title: 'Add a contact',
  text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Press Create.' }] }],
  benefit: 'Everyone sees who you know.',
} as const

describe('a card', () => {
  it('takes the focus, is named by its title, and closes by key and by button', async () => {
    const onClose = vi.fn<() => void>()
    surface = drawSurface(<Card tip={tip} isAskedFor locale="en" t={t} actions={{ onClose }} />)
    const card = page.getByRole('dialog', { name: 'Add a contact' })
    await expect.element(card).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('{Tab}{Enter}')
    expect(onClose).toHaveBeenCalledTimes(2)
  })

  it('asks why it is seen', async () => {
    const onExplain = vi.fn<() => void>()
    surface = drawSurface(
      <Card
        tip={tip}
        isAskedFor
        locale="en"
        t={t}
        actions={{ onClose: () => undefined, onPutAway: () => undefined, onExplain }}
      />,
    )
    await page.getByRole('button', { name: 'Not now' }).click()
    await page.getByRole('button', { name: 'Why do I see this?' }).click()
    expect(onExplain).toHaveBeenCalledOnce()
  })

  it('has a button for a help page that is read here, and a link for one that lives elsewhere', async () => {
    const onRead = vi.fn<(linked: { id: string }) => void>()
    const linked = [
      { id: 'import', title: 'Importer', foreignLocale: 'fr', url: 'https://a.example/i', hasText: true },
      { id: 'merge', title: 'Merge two', url: 'https://a.example/merge', hasText: false },
    ]
    surface = drawSurface(
      <Card
        tip={{ ...tip, linked }}
        isAskedFor
        locale="en"
        t={t}
        actions={{ onClose: () => undefined, onRead }}
      />,
    )
    const read = page.getByRole('button', { name: 'Importer' })
    await expect.element(read).toHaveAttribute('lang', 'fr')
    await read.click()
    const link = page.getByRole('link', { name: 'Merge two' })
    await expect.element(link).toHaveAttribute('href', 'https://a.example/merge')
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer')
    surface.box.addEventListener('click', (event) => event.preventDefault())
    await link.click()
    expect(onRead.mock.calls.map(([{ id }]) => id)).toEqual(['import', 'merge'])
    expect(await findViolations(surface.box)).toEqual([])
  })

  it('is written from the right in a language that is', async () => {
    surface = drawSurface(
      <Card tip={tip} isAskedFor locale="ar" t={t} actions={{ onClose: () => undefined }} />,
    )
    await expect.element(page.getByRole('dialog')).toHaveAttribute('dir', 'rtl')
  })

  it('has no violations', async () => {
    surface = drawSurface(
      <Card tip={tip} isAskedFor locale="en" t={t} actions={{ onClose: () => undefined }} />,
    )
    expect(await findViolations(surface.box)).toEqual([])
  })
})

describe('a beacon', () => {
  it('says what it is and whether its card is open, and is large enough to be hit', async () => {
    surface = drawSurface(<Beacon title="Add a contact" expanded={false} t={t} onPress={() => undefined} />)
    const beacon = page.getByRole('button', { name: 'Tip: Add a contact' })
    await expect.element(beacon).toHaveAttribute('aria-expanded', 'false')
    const { width, height } = beacon.element().getBoundingClientRect()
    // WCAG 2.2, 2.5.8: 24 by 24 CSS pixels.
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    expect(await findViolations(surface.box)).toEqual([])
  })

  it('leaves the focus where it was when it is pressed with the mouse', async () => {
    const onPress = vi.fn<() => void>()
    surface = drawSurface(
      <>
        <input aria-label="A field of the page" />
        <Beacon title="Add a contact" expanded={false} t={t} onPress={onPress} />
      </>,
    )
    surface.box.querySelector('input')?.focus()
    await page.getByRole('button').click()
    expect(onPress).toHaveBeenCalledTimes(1)
    expect(document.activeElement?.localName).toBe('input')
  })
})
