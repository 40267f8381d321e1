import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AskPanel, type AskActions, type Asked } from '../../src/ui/AskPanel.tsx'
import type { Suggested } from '../../src/core/search/suggestion.ts'
import { findViolations } from '../support/axe.ts'
import { aPicture } from '../support/build-picture.ts'
import { drawSurface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: ReturnType<typeof drawSurface> | undefined
afterEach(() => surface?.remove())

const found: Asked = {
  stored: true,
  id: '01935f6e-0000-7000-8000-000000000001',
  text: 'where do I log a call?',
  kind: 'question',
  trust: 'confident',
  mended: [],
  resources: [
    {
      id: 'call',
      title: 'Log a call',
      text: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Open the contact.' }] }],
      url: 'https://example.com/call',
      hasPlaceHere: false,
    },
  ],
}

const broken: Asked = { ...found, kind: 'broken', resources: [], text: 'Save does nothing' }

const suggested: Suggested = {
  suggestions: [
    { kind: 'resource', id: 'call', title: 'Log a call', isHere: true },
    { kind: 'tip', id: 'demo/tip', title: 'Add a contact' },
    { kind: 'glossary-mark', id: 'demo/deal', title: 'Deals', oldTerm: 'Opportunity', newTerm: 'Deal' },
    { kind: 'earlier', id: 'q', title: 'how to log calls', resource: { id: 'call', title: 'Log a call' } },
  ],
  mended: [],
  wouldBeStored: 'call',
}

function draw(change: Partial<AskActions> = {}): AskActions {
  const actions: AskActions = {
    onSuggest: vi.fn<AskActions['onSuggest']>().mockResolvedValue(undefined),
    onAsk: vi.fn<AskActions['onAsk']>().mockResolvedValue(found),
    onTakePicture: vi.fn<AskActions['onTakePicture']>().mockResolvedValue(undefined),
    onOpenResource: vi.fn<AskActions['onOpenResource']>(),
    onShowWhere: vi.fn<AskActions['onShowWhere']>(),
    onLeave: vi.fn<AskActions['onLeave']>(),
    onDecline: vi.fn<AskActions['onDecline']>().mockResolvedValue(true),
    onOutcome: vi.fn<AskActions['onOutcome']>().mockResolvedValue(true),
    onShowTip: vi.fn<AskActions['onShowTip']>(),
    onStartWalkthrough: vi.fn<AskActions['onStartWalkthrough']>(),
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

  it('says while one types what a misspelt word was taken for', async () => {
    const mended = [{ from: 'cal', to: 'call' }]
    draw({ onSuggest: vi.fn<AskActions['onSuggest']>().mockResolvedValue({ ...suggested, mended }) })
    await userEvent.keyboard('cal')
    await expect.element(page.getByText('Looked for “call”, because nothing has “cal”.')).toBeVisible()
  })

  it('offers to show a resource on the page where it has a place, and says when that cannot be seen', async () => {
    const resources = found.stored ? found.resources.map((each) => ({ ...each, hasPlaceHere: true })) : []
    const actions = draw({ onAsk: () => Promise.resolve({ ...found, resources }) })
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Show me where' }).click()
    expect(actions.onShowWhere).toHaveBeenCalledWith(found.stored && found.id, 'call')
    surface?.redraw(<AskPanel isOpen tips={[]} showing="not-seen" locale="en" t={t} actions={actions} />)
    await expect.element(page.getByText('It cannot be seen on this page just now.')).toBeVisible()
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

  it('suggests while one types, and picks by the arrow keys and Enter without leaving the input', async () => {
    const actions = draw({ onSuggest: () => Promise.resolve(suggested) })
    await userEvent.keyboard('call')
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const input = page.getByRole('combobox')
    await expect.element(input).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect
      .element(input)
      .toHaveAttribute('aria-activedescendant', page.getByRole('option').nth(1).element().id)
    await userEvent.keyboard('{ArrowUp}{Enter}')
    expect(actions.onAsk).toHaveBeenCalledWith({
      text: 'call',
      kind: 'question',
      asker: { by: 'self' },
      picked: 'call',
    })
    await expect.element(page.getByText('Open the contact.')).toBeVisible()
  })

  it('closes the suggestions on the first Escape and itself on the second', async () => {
    const actions = draw({ onSuggest: () => Promise.resolve(suggested) })
    await userEvent.keyboard('call')
    await expect.element(page.getByRole('listbox')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(page.getByRole('listbox').query()).toBeNull()
    expect(actions.onClose).not.toHaveBeenCalled()
    await userEvent.keyboard('{Escape}')
    expect(actions.onClose).toHaveBeenCalledTimes(1)
  })

  it('opens the card of a term that has gone elsewhere', async () => {
    const actions = draw({ onSuggest: () => Promise.resolve(suggested) })
    await userEvent.keyboard('opportunity')
    await page.getByRole('option', { name: /Opportunity is now Deal/ }).click()
    expect(actions.onShowTip).toHaveBeenCalledWith('demo/deal')
  })

  it('shows how the words will be stored where that is not how they were typed', async () => {
    draw({ onSuggest: () => Promise.resolve({ ...suggested, wouldBeStored: 'call [mail]' }) })
    await userEvent.keyboard('call a@b.example')
    await expect.element(page.getByText('It will be stored as: “call [mail]”')).toBeVisible()
  })

  it('puts aside what is not what the person needs, and says in the end that there is nothing', async () => {
    const mended = [{ from: 'cal', to: 'call' }]
    const actions = draw({ onAsk: () => Promise.resolve({ ...found, trust: 'maybe', mended }) })
    await ask()
    await expect.element(page.getByText('Maybe one of these')).toBeVisible()
    await expect.element(page.getByText('Looked for “call”, because nothing has “cal”.')).toBeVisible()
    await page.getByRole('button', { name: 'Not what I need: Log a call' }).click()
    expect(actions.onDecline).toHaveBeenCalledWith(found.stored && found.id, 'call')
    await expect.element(page.getByText('Then there is no help page for this yet')).toBeVisible()
  })

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
    surface?.redraw(<AskPanel isOpen tips={[]} askedAs={asObserver} locale="en" t={t} actions={actions} />)
    await expect.element(page.getByRole('checkbox', { name: 'I ask for somebody else' })).toBeChecked()
    await expect.element(page.getByRole('textbox', { name: 'Their name' })).toHaveValue('')
    await page.getByRole('checkbox', { name: 'I ask for somebody else' }).click()
    await expect.element(page.getByRole('textbox', { name: 'My name' })).toHaveValue('Ines')
  })

  it('says that a resource was left when nothing was said of it, and not when something was', async () => {
    const actions = draw()
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    expect(actions.onLeave).toHaveBeenCalledWith(found.stored && found.id, 'call')
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Yes' }).click()
    await expect.element(page.getByText('Thank you, that is noted.')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    expect(actions.onLeave).toHaveBeenCalledTimes(1)
  })

  it('has no violations while it suggests', async () => {
    draw({ onSuggest: () => Promise.resolve(suggested) })
    await userEvent.keyboard('call{ArrowDown}')
    await expect.element(page.getByRole('listbox')).toBeVisible()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
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

  it('adds a picture only on demand, shows it first, and lets it be taken away', async () => {
    const onTakePicture = vi.fn<AskActions['onTakePicture']>().mockResolvedValue(aPicture())
    const onAsk = vi.fn<AskActions['onAsk']>().mockResolvedValue({ ...broken, stored: true })
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
})
