import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Popup, type PopupActions } from '../../src/popup/Popup.tsx'
import type { SiteState } from '../../src/popup/Site.tsx'
import css from '../../src/popup/popup.css?inline'
import { findViolations } from '../support/axe.ts'
import { aPopup, aPopupContent } from '../support/build-popup.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { translations } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

type PopupProps = Parameters<typeof Popup>[0]

const unfinished = { id: 'p/w', title: 'Log a call', taken: 2, stepCount: 5, isRunning: true }
const closed = { id: 'p/closed', title: 'Call log', how: 'dismissed' } as const
const never = { id: 'p/never', title: 'News', how: 'never-again' } as const
const notGranted: SiteState = { kind: 'off', origin: 'https://crm.example.com', tabId: 1, isPinned: false }

function someActions(): PopupActions {
  return {
    onSwitch: vi.fn<PopupActions['onSwitch']>(),
    onSetModes: vi.fn<PopupActions['onSetModes']>(),
    onDescribe: vi.fn<PopupActions['onDescribe']>(),
    onBringBack: vi.fn<PopupActions['onBringBack']>(),
    onResume: vi.fn<PopupActions['onResume']>(),
    onPrint: vi.fn<PopupActions['onPrint']>(),
    onForget: vi.fn<PopupActions['onForget']>(),
    onExplain: vi.fn<PopupActions['onExplain']>(),
    onAllow: vi.fn<PopupActions['onAllow']>(),
    onTakeBack: vi.fn<PopupActions['onTakeBack']>(),
    onOpenDesk: vi.fn<PopupActions['onOpenDesk']>(),
    onOpenStudio: vi.fn<PopupActions['onOpenStudio']>(),
  }
}

function draw(change: Partial<PopupProps> = {}): PopupActions {
  const actions = change.actions ?? someActions()
  surface = drawSurface(<Popup {...aPopup({ actions, ...change })} />, css)
  return actions
}

describe('the popup', () => {
  it('shows how much is done, the next step with what it is good for, and every step when asked', async () => {
    draw()
    await expect.element(page.getByText('1 of 2 done')).toBeVisible()
    await expect.element(page.getByText('Open a deal').first()).toBeVisible()
    await expect.element(page.getByText('So that others see it.')).toBeVisible()
    expect(page.getByText('Create a contact').element().checkVisibility()).toBe(false)
    await page.getByText('All steps').click()
    const items = [...(surface?.box.querySelectorAll('.milestones li') ?? [])].map((item) => item.textContent)
    expect(items).toEqual(['✓Done: Create a contact', 'Still to do: Open a deal'])
  })

  it('says when all is done', async () => {
    const milestones = [{ id: 'a', title: 'Create a contact', metAtMs: 1 }]
    draw({ content: aPopupContent({ milestones }) })
    await expect.element(page.getByText('All steps are done. Well done!')).toBeVisible()
  })

  it('names the phase, and counts down to the next', async () => {
    draw()
    await expect.element(page.getByText('Now: Go-live')).toBeVisible()
    await expect.element(page.getByText('Parallel running begins in 5 days, on 1 December.')).toBeVisible()
  })

  it('speaks of the first day on that day alone', async () => {
    draw()
    await expect.element(page.getByRole('heading', { name: 'Your first day' })).toBeVisible()
    surface?.remove()
    draw({ content: { ...aPopupContent(), isFirstDay: false } })
    await expect.element(page.getByRole('heading', { name: 'Your progress' })).toBeVisible()
  })

  it('switches help, quiet mode and first-day mode', async () => {
    const { onSwitch, onSetModes } = draw()
    await page.getByRole('switch', { name: 'Show help' }).click()
    expect(onSwitch).toHaveBeenCalledWith(false)
    await page.getByRole('switch', { name: 'Quiet mode' }).click()
    expect(onSetModes).toHaveBeenCalledWith({ isQuiet: true })
    await page.getByRole('switch', { name: 'First-day mode' }).click()
    expect(onSetModes).toHaveBeenLastCalledWith({ isFirstDay: false })
  })

  it('brings back one thing that was put away, or all, and keeps the focus', async () => {
    const { onBringBack } = draw({ content: { ...aPopupContent(), putAway: [closed, never] } })
    await page.getByText('2 put away').click()
    await page.getByRole('button', { name: 'Bring back: News' }).click()
    expect(onBringBack).toHaveBeenCalledWith('p/never')
    expect(document.activeElement?.textContent).toBe('It is back.')
    await page.getByRole('button', { name: 'Bring all back' }).click()
    expect(onBringBack).toHaveBeenLastCalledWith(undefined)
    surface?.redraw(<Popup {...aPopup({ content: aPopupContent() })} />)
    await expect.element(page.getByText('It is back.')).toBeVisible()
  })

  it('lets a person say who they are, and take it back', async () => {
    const { onDescribe } = draw()
    await page.getByText('About you').click()
    await page.getByRole('combobox', { name: 'Your role' }).selectOptions('Sales')
    expect(onDescribe).toHaveBeenCalledWith('role', 'sales')
    await page.getByRole('combobox', { name: 'Language of the help' }).selectOptions('As in the browser')
    expect(onDescribe).toHaveBeenLastCalledWith('locale', undefined)
    expect(page.getByRole('combobox', { name: 'Your team' }).query()).toBeNull()
  })

  it('goes on with a walkthrough, prints it or forgets it, each with one click', async () => {
    const actions = draw({ content: { ...aPopupContent(), walkthroughs: [unfinished] } })
    await expect.element(page.getByText('Step 3 of 5')).toBeVisible()
    await page.getByRole('button', { name: 'Go on with “Log a call”' }).click()
    await page.getByRole('button', { name: 'Hand-out of “Log a call”' }).click()
    await page.getByRole('button', { name: 'Forget how far you are in “Log a call”' }).click()
    expect(
      [actions.onResume, actions.onPrint, actions.onForget].map((spy) => vi.mocked(spy).mock.calls),
    ).toEqual(Array.from({ length: 3 }, () => [['p/w']]))
  })

  it('goes on with none where help does not run, and says so when it could not', async () => {
    draw({ content: { ...aPopupContent(), walkthroughs: [unfinished] }, site: { kind: 'none' } })
    expect(page.getByRole('button', { name: 'Go on with' }).query()).toBeNull()
    surface?.remove()
    draw({ problem: 'not-resumed' })
    await expect.element(page.getByRole('alert')).toBeVisible()
  })

  it('asks the page why something is seen or not, where help runs', async () => {
    const { onExplain } = draw()
    await page.getByRole('button', { name: 'Why do I see this, or not?' }).click()
    expect(onExplain).toHaveBeenCalledOnce()
    surface?.remove()
    draw({ site: notGranted })
    expect(page.getByRole('button', { name: 'Why do I see this, or not?' }).query()).toBeNull()
  })

  it('asks for a site with one click, and gives it back with one', async () => {
    const { onAllow } = draw({ site: notGranted })
    await page.getByRole('button', { name: 'Help on this site' }).click()
    expect(onAllow).toHaveBeenCalledWith('https://crm.example.com')
    surface?.remove()
    const { onTakeBack } = draw()
    await page.getByRole('button', { name: 'Stop help on this site' }).click()
    expect(onTakeBack).toHaveBeenCalledWith('https://crm.example.com')
  })

  it('does not offer to give back what the organisation set', async () => {
    draw({ site: { ...notGranted, kind: 'on', isPinned: true } })
    await expect.element(page.getByText('Your organisation set this')).toBeVisible()
    expect(page.getByRole('button', { name: 'Stop help on this site' }).query()).toBeNull()
  })

  it('says so when the worker does not answer', async () => {
    draw({ content: undefined })
    await expect.element(page.getByRole('alert')).toBeVisible()
  })

  it.each<[string, Partial<PopupProps>]>([
    ['with progress', {}],
    [
      'with all that it can hold',
      { content: { ...aPopupContent(), putAway: [closed, never], walkthroughs: [unfinished] } },
    ],
    ['without a pack', { content: { ...aPopupContent(), packs: [] }, site: { kind: 'none' } }],
    ['on a site that was not granted', { site: notGranted }],
  ])('has no violations %s', async (_name, change) => {
    draw(change)
    for (const summary of surface?.box.querySelectorAll('summary') ?? []) summary.click()
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })

  it.each(Object.entries(translations))('keeps to its width in %s', (_locale, t) => {
    draw({ t, content: { ...aPopupContent(), putAway: [closed, never], walkthroughs: [unfinished] } })
    const box = surface?.box
    for (const summary of box?.querySelectorAll('summary') ?? []) summary.click()
    const main = box?.querySelector('main')
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0)
  })
})
