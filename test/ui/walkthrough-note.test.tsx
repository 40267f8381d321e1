import { afterEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import overlay from '../../src/content/overlay/overlay.css?inline'
import walkthrough from '../../src/content/overlay/walkthrough/walkthrough.css?inline'
import { WalkthroughList } from '../../src/ui/WalkthroughList.tsx'
import { WalkthroughNote, type NoteActions, type NoteKind } from '../../src/ui/WalkthroughNote.tsx'
import { findViolations } from '../support/axe.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const monday = new Date(2026, 10, 30, 12).getTime()

function draw(kind: NoteKind): NoteActions {
  const actions: NoteActions = {
    onResume: vi.fn<() => void>(),
    onLeave: vi.fn<() => void>(),
    onPrint: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  }
  const said = { title: 'First contact', taken: 2, stepCount: 5, changedAtMs: monday, locale: 'en' }
  surface = drawSurface(
    <WalkthroughNote kind={kind} {...said} t={t} actions={actions} />,
    overlay + walkthrough,
  )
  return actions
}

describe('a note of a walkthrough', () => {
  it.each<[NoteKind, string, string, keyof NoteActions]>([
    ['elsewhere', 'It runs in another tab: Step 3 of 5.', 'Continue here', 'onResume'],
    ['abandoned', 'You stopped at this on Monday, November 30: Step 3 of 5.', 'Go on', 'onResume'],
    ['abandoned', 'You stopped at this', 'Not now', 'onLeave'],
    ['left', 'You can go on at any time', 'Go on', 'onResume'],
    ['finished', 'That was the last step', 'Hand-out', 'onPrint'],
  ])('of one that is %s says %j, and offers %j', async (kind, words, button, action) => {
    const actions = draw(kind)
    await expect.element(page.getByText(words)).toBeVisible()
    await page.getByRole('button', { name: button, exact: true }).click()
    expect(actions[action]).toHaveBeenCalledTimes(1)
  })

  it.each<[NoteKind, keyof NoteActions]>([
    ['elsewhere', 'onClose'],
    ['abandoned', 'onLeave'],
  ])('of one that is %s is put away on Escape', async (kind, action) => {
    const actions = draw(kind)
    surface?.box.querySelector<HTMLElement>('.note')?.focus()
    await userEvent.keyboard('{Escape}')
    expect(actions[action]).toHaveBeenCalledTimes(1)
  })

  it.each<NoteKind>(['elsewhere', 'abandoned', 'left', 'finished'])('has no violations, %s', async (kind) => {
    draw(kind)
    expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  })
})

describe('the walkthroughs of a page', () => {
  it('are begun, gone on with or begun again by their names, and printed', async () => {
    const onBegin = vi.fn<(id: string) => void>()
    const onPrint = vi.fn<(id: string) => void>()
    const walk = (id: string, state: 'new' | 'begun' | 'finished') =>
      ({ id, title: `Walk ${id}`, state, taken: 1, stepCount: 4 }) as const
    surface = drawSurface(
      <div class="fp panel">
        <WalkthroughList
          walkthroughs={[walk('a', 'new'), walk('b', 'begun'), walk('c', 'finished')]}
          {...{ locale: 'en', t, onBegin, onPrint }}
        />
      </div>,
      overlay + walkthrough,
    )
    const names = [...surface.box.querySelectorAll('li > button:first-child')].map(
      ({ textContent }) => textContent,
    )
    expect(names).toEqual(['Walk a', 'Walk b · Step 2 of 4', 'Walk c · done; begin again'])
    await page.getByRole('button', { name: 'Walk b · Step 2 of 4' }).click()
    await page.getByRole('button', { name: 'Hand-out of “Walk c”' }).click()
    expect([onBegin.mock.calls, onPrint.mock.calls]).toEqual([[['b']], [['c']]])
    expect(await findViolations(surface.box)).toEqual([])
  })
})
