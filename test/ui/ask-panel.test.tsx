import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AskPanel, type AskActions, type Asked } from '../../src/ui/AskPanel.tsx'
import { findViolations } from '../support/axe.ts'
import { drawSurface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: ReturnType<typeof drawSurface> | undefined
afterEach(() => surface?.remove())

const found: Asked = {
  stored: true,
  id: '01935f6e-0000-7000-8000-000000000001',
  text: 'where do I log a call?',
  resources: [
    {
      id: 'call',
      title: 'Log a call',
      text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Open the contact.' }] }],
      url: 'https://example.com/call',
    },
  ],
}

function draw(change: Partial<AskActions> = {}): AskActions {
  const actions: AskActions = {
    onAsk: vi.fn<AskActions['onAsk']>().mockResolvedValue(found),
    onOpenResource: vi.fn<AskActions['onOpenResource']>(),
    onOutcome: vi.fn<AskActions['onOutcome']>().mockResolvedValue(true),
    onShowTip: vi.fn<AskActions['onShowTip']>(),
    onExplain: vi.fn<AskActions['onExplain']>(),
    onClose: vi.fn<AskActions['onClose']>(),
    ...change,
  }
  const tips = [{ id: 'tip', title: 'Add a contact' }]
  surface = drawSurface(<AskPanel isOpen tips={tips} locale="en" t={t} actions={actions} />)
  return actions
}

async function ask(): Promise<void> {
  await userEvent.keyboard('where do I log a call?{Enter}')
}

describe('the ask panel', () => {
  it('takes the focus, and shows the tips of this page', async () => {
    const actions = draw()
    expect(document.activeElement).toBe(surface?.box.querySelector('input'))
    await page.getByRole('button', { name: 'Add a contact' }).click()
    expect(actions.onShowTip).toHaveBeenCalledWith('tip')
  })

  it('shows what was found, says that it is noted, and opens it, by keyboard alone', async () => {
    const actions = draw()
    await ask()
    await expect.element(page.getByText('Noted: “where do I log a call?”')).toBeVisible()
    // From the heading, which has the focus, to the first of the resources.
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText('Open the contact.')).toBeVisible()
    expect(actions.onOpenResource).toHaveBeenCalledWith(found.stored && found.id, 'call')
  })

  it('asks whether it answered, and thanks only when that is stored', async () => {
    const actions = draw()
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Partly' }).click()
    expect(actions.onOutcome).toHaveBeenCalledWith(found.stored && found.id, 'partly', 'call')
    await expect.element(page.getByText('Thank you, that is noted.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true')
  })

  it.each([
    ['storage-full', 'disk is full'],
    ['storage-failed', 'could not store'],
    ['unreachable', 'did not arrive'],
  ] as const)('never says noted when it is %s, and keeps the words', async (reason, words) => {
    draw({ onAsk: () => Promise.resolve({ stored: false, reason }) })
    await ask()
    await expect.element(page.getByText(words)).toBeVisible()
    expect(page.getByText('Noted').query()).toBeNull()
    expect(surface?.box.querySelector('input')?.value).toBe('where do I log a call?')
  })

  it('says honestly that there is nothing', async () => {
    draw({ onAsk: () => Promise.resolve({ ...found, resources: [] }) })
    await ask()
    await expect.element(page.getByText('There is no help page for this yet')).toBeVisible()
  })

  it('asks once, however often the key is pressed meanwhile', async () => {
    const onAsk = vi.fn<AskActions['onAsk']>().mockReturnValue(new Promise(() => undefined))
    draw({ onAsk })
    await userEvent.keyboard('a call{Enter}{Enter}{Enter}')
    expect(onAsk).toHaveBeenCalledTimes(1)
  })

  it('closes on Escape', async () => {
    const actions = draw()
    await userEvent.keyboard('{Escape}')
    expect(actions.onClose).toHaveBeenCalledTimes(1)
  })

  it('shows after closing and opening again what it showed', async () => {
    const actions = draw()
    await ask()
    await expect.element(page.getByText('Noted')).toBeVisible()
    surface?.redraw(<AskPanel isOpen={false} tips={[]} locale="en" t={t} actions={actions} />)
    expect(page.getByRole('dialog').query()).toBeNull()
    surface?.redraw(<AskPanel isOpen tips={[]} locale="en" t={t} actions={actions} />)
    await expect.element(page.getByText('Noted')).toBeVisible()
  })

  it('has no violations in any of its states', async () => {
    draw()
    const box = surface?.box ?? document.body
    expect(await findViolations(box)).toEqual([])
    await ask()
    await expect.element(page.getByText('Noted')).toBeVisible()
    expect(await findViolations(box)).toEqual([])
    await page.getByRole('button', { name: 'Log a call' }).click()
    expect(await findViolations(box)).toEqual([])
  })
})
