import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Popup } from '../../src/popup/Popup.tsx'
import css from '../../src/popup/popup.css?inline'
import { findViolations } from '../support/axe.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const unfinished = { id: 'p/w', title: 'Log a call', taken: 2, stepCount: 5, isRunning: true }

type PopupProps = Parameters<typeof Popup>[0]

function draw(change: Partial<PopupProps> = {}): PopupProps {
  const props: PopupProps = {
    progress: {
      helpOn: true,
      packs: [
        {
          title: 'CRM',
          milestones: [
            { id: 'a', title: 'Create a contact', benefit: 'So that others find it.', metAtMs: 1 },
            { id: 'b', title: 'Open a deal' },
          ],
        },
      ],
    },
    unfinished: [],
    site: { kind: 'on', origin: 'https://crm.example.com', isPinned: false },
    t,
    onResume: vi.fn<PopupProps['onResume']>(),
    onPrint: vi.fn<PopupProps['onPrint']>(),
    onForget: vi.fn<PopupProps['onForget']>(),
    onSwitch: vi.fn<PopupProps['onSwitch']>(),
    onAllow: vi.fn<PopupProps['onAllow']>(),
    onTakeBack: vi.fn<PopupProps['onTakeBack']>(),
    onOpenDesk: vi.fn<PopupProps['onOpenDesk']>(),
    ...change,
  }
  surface = drawSurface(<Popup {...props} />, css)
  return props
}

describe('the popup', () => {
  it('shows how much of the first day is done, in words too', async () => {
    draw()
    await expect.element(page.getByText('1 of 2 done')).toBeVisible()
    const items = [...(surface?.box.querySelectorAll('.milestones li') ?? [])].map((item) => item.textContent)
    expect(items[0]).toContain('Done: Create a contact')
    expect(items[1]).toContain('Still to do: Open a deal')
  })

  it('switches help off and on', async () => {
    const { onSwitch } = draw()
    await page.getByRole('switch', { name: 'Show help' }).click()
    expect(onSwitch).toHaveBeenCalledWith(false)
  })

  it('asks for a site with one click, and gives it back with one', async () => {
    const { onAllow } = draw({ site: { kind: 'off', origin: 'https://crm.example.com', isPinned: false } })
    await page.getByRole('button', { name: 'Help on this site' }).click()
    expect(onAllow).toHaveBeenCalledWith('https://crm.example.com')
    surface?.remove()
    const { onTakeBack } = draw()
    await page.getByRole('button', { name: 'Stop help on this site' }).click()
    expect(onTakeBack).toHaveBeenCalledWith('https://crm.example.com')
  })

  it('does not offer to give back what the organisation set', async () => {
    draw({ site: { kind: 'on', origin: 'https://crm.example.com', isPinned: true } })
    await expect.element(page.getByText('Your organisation set this')).toBeVisible()
    expect(page.getByRole('button', { name: 'Stop help on this site' }).query()).toBeNull()
  })

  it('goes on with a walkthrough, prints it or forgets it, each with one click', async () => {
    const props = draw({ unfinished: [unfinished] })
    await expect.element(page.getByText('Step 3 of 5')).toBeVisible()
    await page.getByRole('button', { name: 'Go on with “Log a call”' }).click()
    await page.getByRole('button', { name: 'Hand-out of “Log a call”' }).click()
    await page.getByRole('button', { name: 'Forget how far you are in “Log a call”' }).click()
    expect([props.onResume, props.onPrint, props.onForget].map((spy) => vi.mocked(spy).mock.calls)).toEqual(
      Array.from({ length: 3 }, () => [['p/w']]),
    )
  })

  it('goes on with none where help does not run', () => {
    draw({ unfinished: [unfinished], site: { kind: 'none' } })
    expect(page.getByRole('button', { name: 'Go on with' }).query()).toBeNull()
  })

  it('says so when the worker does not answer', async () => {
    draw({ progress: undefined })
    await expect.element(page.getByRole('alert')).toBeVisible()
  })

  it.each<[string, Partial<PopupProps>]>([
    ['with progress', {}],
    ['in the middle of a walkthrough', { unfinished: [unfinished] }],
    ['without a pack', { progress: { helpOn: false, packs: [] }, site: { kind: 'none' } }],
    [
      'on a site that was not granted',
      { site: { kind: 'off', origin: 'https://crm.example.com', isPinned: false } },
    ],
  ])('has no violations %s', async (_name, change) => {
    draw(change)
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})
