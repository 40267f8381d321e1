import type { JSX } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AskPanel, type AskActions } from '../../src/ui/AskPanel.tsx'
import type { NamedItem } from '../../src/ui/AskPanelLists.tsx'
import { findViolations } from '../support/axe.ts'
import { drawAskPanel, found, suggested } from '../support/draw-ask-panel.tsx'
import type { Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

function draw(change: Partial<AskActions> = {}): AskActions {
  const drawn = drawAskPanel(change)
  surface = drawn.surface
  return drawn.actions
}

async function ask(): Promise<void> {
  await userEvent.keyboard('where do I log a call?{Enter}')
}

describe('the ask panel', () => {
  it('takes the focus, and shows what is seen on this page', async () => {
    const actions = draw()
    expect(document.activeElement).toBe(surface?.box.querySelector('input'))
    await page.getByRole('button', { name: 'Add a contact' }).click()
    expect(actions.onShowItem).toHaveBeenCalledWith('tip')
  })

  it('lists what is found after it was opened below what is there, so that nothing moves under the pointer', async () => {
    const { surface: drawn, actions } = drawAskPanel()
    surface = drawn
    const panel = (isOpen: boolean, shown: readonly NamedItem[]): JSX.Element => (
      <AskPanel {...{ isOpen, shown, t, actions }} locale="en">
        <p>Walkthroughs</p>
      </AskPanel>
    )
    const order = (): (string | undefined)[] =>
      [...drawn.box.querySelectorAll('p:not(.quiet), .choices button')].map(
        ({ textContent }) => textContent ?? '',
      )
    const importList = { id: 'b', title: 'Import the list' }
    const add = { id: 'a', title: 'Add a contact' }
    for (const [isOpen, shown] of [
      [false, []],
      [true, [importList]],
      [true, [add, importList]],
    ] as const)
      drawn.redraw(panel(isOpen, shown))
    await expect.poll(order).toEqual(['Walkthroughs', 'Import the list', 'Add a contact'])
    for (const isOpen of [false, true]) drawn.redraw(panel(isOpen, [add, importList]))
    await expect.poll(order).toEqual(['Walkthroughs', 'Add a contact', 'Import the list'])
  })

  it('shows what was found, says that it is noted, and opens it, by keyboard alone', async () => {
    const actions = draw()
    await ask()
    await expect.element(page.getByText('Noted: “where do I log a call?”')).toBeVisible()
    // From the heading, which has the focus, to the first of the resources.
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText('Open the contact.')).toBeVisible()
    expect(actions.onOpenResource).toHaveBeenCalledWith(found.id, 'call')
  })

  it('asks whether it answered, and thanks only when that is stored', async () => {
    const actions = draw()
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Partly' }).click()
    expect(actions.onOutcome).toHaveBeenCalledWith(found.id, 'partly', 'call')
    await expect.element(page.getByText('The help desk sees that it is still open.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Partly' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('says to whom nothing helps that the help desk sees it, and to whom something does only thanks', async () => {
    draw()
    await ask()
    await page.getByRole('button', { name: 'None of these' }).click()
    await expect.element(page.getByText('The help desk sees that it is still open.')).toBeVisible()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Yes' }).click()
    await expect.element(page.getByText('Thank you, that is noted.')).toBeVisible()
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

  it('says of what was mended where there is nothing', async () => {
    const mended = [{ from: 'cal', to: 'call' }]
    draw({ onAsk: () => Promise.resolve({ ...found, resources: [], trust: 'nothing', mended }) })
    await ask()
    await expect.element(page.getByText('There is no help page for this yet')).toBeVisible()
    await expect.element(page.getByText('Looked for “call”, because nothing has “cal”.')).toBeVisible()
  })

  it('says while one types what a misspelt word was taken for', async () => {
    const mended = [{ from: 'cal', to: 'call' }]
    draw({ onSuggest: vi.fn<AskActions['onSuggest']>().mockResolvedValue({ ...suggested, mended }) })
    await userEvent.keyboard('cal')
    await expect.element(page.getByText('Looked for “call”, because nothing has “cal”.')).toBeVisible()
  })

  it('offers to show a resource on the page where it has a place, and says when that cannot be seen', async () => {
    const resources = found.resources.map((each) => ({ ...each, hasPlaceHere: true }))
    const actions = draw({ onAsk: () => Promise.resolve({ ...found, resources }) })
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Show me where' }).click()
    expect(actions.onShowWhere).toHaveBeenCalledWith(found.id, 'call')
    surface?.redraw(<AskPanel isOpen shown={[]} showing="not-seen" locale="en" t={t} actions={actions} />)
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
    surface?.redraw(<AskPanel isOpen={false} shown={[]} locale="en" t={t} actions={actions} />)
    expect(page.getByRole('dialog').query()).toBeNull()
    surface?.redraw(<AskPanel isOpen shown={[]} locale="en" t={t} actions={actions} />)
    await expect.element(page.getByText('Noted')).toBeVisible()
  })

  it('still shows again what answered before once something else was asked, each page once', async () => {
    const actions = draw()
    const before = { id: 'import', title: 'Import contacts', hasPlaceHere: false, questionId: 'q' }
    const call = { ...before, id: 'call', title: 'Log a call' }
    await ask()
    surface?.redraw(<AskPanel isOpen shown={[]} again={[before, call]} locale="en" t={t} actions={actions} />)
    await expect.element(page.getByRole('heading', { name: 'Show me again' })).toBeVisible()
    expect(page.getByRole('button', { name: 'Log a call' }).all()).toHaveLength(1)
    await page.getByRole('button', { name: 'Import contacts' }).click()
    expect(actions.onOpenResource).toHaveBeenCalledWith('q', 'import')
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

  it('picks what was chosen by the arrow keys, though the list changed meanwhile', async () => {
    const turned = { ...suggested, suggestions: suggested.suggestions.toReversed() }
    let answerLate: (answer: typeof suggested) => void = () => undefined
    const late = new Promise<typeof suggested>((resolve) => (answerLate = resolve))
    const answers = [Promise.resolve(suggested), late]
    const actions = draw({ onSuggest: () => answers.shift() ?? Promise.resolve(undefined) })
    await userEvent.keyboard('ca')
    await expect.element(page.getByRole('option').first()).toHaveTextContent('Log a call')
    await userEvent.keyboard('l{ArrowDown}')
    answerLate(turned)
    await expect.element(page.getByRole('option').last()).toHaveTextContent('Log a call')
    await userEvent.keyboard('{Enter}')
    expect(actions.onAsk).toHaveBeenCalledWith(expect.objectContaining({ picked: 'call' }))
  })

  it('says bigger in first-day mode that it is not sure of what it suggests', async () => {
    draw({ onSuggest: () => Promise.resolve({ ...suggested, trust: 'maybe' }) })
    await userEvent.keyboard('call')
    const unsure = page.getByText('Maybe one of these')
    await expect.element(unsure).toBeVisible()
    const readSize = (): number => Number.parseFloat(getComputedStyle(unsure.element()).fontSize)
    const before = readSize()
    surface?.box.style.setProperty('--fp-scale', '1.25')
    expect(readSize()).toBe(before * 1.25)
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
    expect(actions.onShowItem).toHaveBeenCalledWith('demo/deal')
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
    expect(actions.onDecline).toHaveBeenCalledWith(found.id, 'call')
    await expect.element(page.getByText('Then there is no help page for this yet')).toBeVisible()
  })

  it('says that a resource was left when nothing was said of it, and not when something was', async () => {
    const actions = draw()
    await ask()
    await page.getByRole('button', { name: 'Log a call' }).click()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    expect(actions.onLeave).toHaveBeenCalledWith(found.id, 'call')
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
})
