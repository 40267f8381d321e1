import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AskPanel, type AskActions } from '../../src/ui/AskPanel.tsx'
import { findViolations } from '../support/axe.ts'
import { aPicture } from '../support/build-picture.ts'
import { broken, drawAskPanel, found, suggested } from '../support/draw-ask-panel.tsx'
import type { Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw(change: Partial<AskActions> = {}): AskActions {
  const drawn = drawAskPanel(change)
  surface = drawn.surface
  return drawn.actions
}

describe('the box for a question', () => {
  it('takes what is broken, by name and for somebody else, and shows no help pages for it', async () => {
    const actions = draw({
      onAsk: vi.fn<AskActions['onAsk']>().mockResolvedValue({ ...found, kind: 'broken' }),
    })
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    await page.getByRole('textbox', { name: 'Their name' }).fill('Ada')
    await page.getByRole('combobox').fill('saving fails')
    await page.getByRole('button', { name: 'Report', exact: true }).click()
    const asker = { by: 'observer', name: 'Ada' }
    expect(actions.onAsk).toHaveBeenCalledWith({
      text: 'saving fails',
      kind: 'broken',
      asker,
      picked: undefined,
    })
    await expect.element(page.getByText('Noted, for those who mend things')).toBeVisible()
    expect(page.getByText('You may find the answer here').query()).toBeNull()
  })

  it('looks for nothing while somebody says what is broken, and so mends none of their words', async () => {
    const mended = [{ from: 'saving', to: 'having' }]
    draw({ onSuggest: vi.fn<AskActions['onSuggest']>().mockResolvedValue({ ...suggested, mended }) })
    await page.getByRole('combobox').fill('saving fails')
    await expect.element(page.getByText('Looked for “having”')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    await expect.poll(() => page.getByText('Looked for “having”').query()).toBeNull()
  })

  it('takes a question again after a report, and nobody’s name after an observer’s note', async () => {
    const actions = draw({ onAsk: vi.fn<AskActions['onAsk']>().mockResolvedValue(broken) })
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    await page.getByRole('combobox').fill('saving fails')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('checkbox', { name: 'Something is broken' })).not.toBeChecked()
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    await page.getByRole('textbox', { name: 'Their name' }).fill('Ada')
    await page.getByRole('combobox', { name: 'Write down what the other person asks' }).fill('a call')
    await userEvent.keyboard('{Enter}')
    expect(actions.onAsk).toHaveBeenLastCalledWith(
      expect.objectContaining({ kind: 'question', asker: { by: 'observer', name: 'Ada' } }),
    )
    await expect.element(page.getByRole('textbox', { name: 'Their name' })).toHaveValue('')
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    await page.getByRole('combobox').fill('a task')
    await userEvent.keyboard('{Enter}')
    expect(actions.onAsk).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'a task', kind: 'question', asker: { by: 'self' } }),
    )
  })

  it('begins as the person asked last: for others, or by their own name', async () => {
    const actions = draw()
    const asObserver = { observes: true, name: 'Ines' }
    surface?.redraw(<AskPanel isOpen shown={[]} askedAs={asObserver} locale="en" t={t} actions={actions} />)
    await expect.element(page.getByRole('checkbox', { name: 'I ask for somebody else' })).toBeChecked()
    await expect.element(page.getByRole('textbox', { name: 'Their name' })).toHaveValue('')
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    await expect.element(page.getByRole('textbox', { name: 'My name' })).toHaveValue('Ines')
  })

  it('adds a picture only on demand, shows it first, and lets it be taken away', async () => {
    const onTakePicture = vi.fn<AskActions['onTakePicture']>().mockResolvedValue(aPicture())
    const onAsk = vi.fn<AskActions['onAsk']>().mockResolvedValue(broken)
    draw({ onTakePicture, onAsk })
    expect(page.getByRole('button', { name: 'Add a picture' }).query()).toBeNull()
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    expect(onTakePicture).not.toHaveBeenCalled()
    await page.getByRole('button', { name: 'Add a picture of this page' }).click()
    await expect.element(page.getByRole('img', { name: 'blurred but for its labels' })).toBeVisible()
    await expect.element(page.getByText('This is what will be kept.')).toBeVisible()
    expect(await findViolations(document.body)).toEqual([])
    await page.getByRole('button', { name: 'Full size' }).click()
    expect(await findViolations(document.body)).toEqual([])
    await page.getByRole('button', { name: 'Remove the picture' }).click()
    expect(page.getByRole('img').query()).toBeNull()
    await page.getByRole('button', { name: 'Add a picture of this page' }).click()
    await page.getByRole('combobox').fill('Save does nothing')
    await userEvent.keyboard('{Enter}')
    expect(onAsk).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'broken', picture: aPicture() }))
    // The next report begins without one.
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    await expect.element(page.getByRole('button', { name: 'Add a picture of this page' })).toBeVisible()
  })

  it('keeps the picture with the words where the disk is full, and says when none can be made', async () => {
    const onTakePicture = vi.fn<AskActions['onTakePicture']>().mockResolvedValueOnce(undefined)
    draw({ onTakePicture, onAsk: () => Promise.resolve({ stored: false, reason: 'storage-full' }) })
    await page.getByRole('checkbox', { name: 'Something is broken' }).click()
    await page.getByRole('button', { name: 'Add a picture of this page' }).click()
    await expect.element(page.getByText('No picture could be made of this page.')).toBeVisible()
    onTakePicture.mockResolvedValueOnce(aPicture())
    await page.getByRole('button', { name: 'Add a picture of this page' }).click()
    await page.getByRole('combobox').fill('Save does nothing')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('disk is full')).toBeVisible()
    await expect.element(page.getByRole('img', { name: 'blurred but for its labels' })).toBeVisible()
  })

  it('calls what is suggested a maybe where it is no more, and tells of a question that is still open', async () => {
    const unsure = { ...suggested, trust: 'maybe', open: 'how do calls work?' } as const
    draw({ onSuggest: () => Promise.resolve(unsure) })
    await userEvent.keyboard('call')
    await expect.element(page.getByRole('listbox', { name: 'Maybe one of these' })).toBeVisible()
    await expect.element(page.getByText('You asked this before: “how do calls work?”')).toBeVisible()
    await expect.element(page.getByText('how to log calls')).toBeVisible()
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    expect(page.getByText('You asked this before').query()).toBeNull()
    expect(page.getByText('how to log calls').query()).toBeNull()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
