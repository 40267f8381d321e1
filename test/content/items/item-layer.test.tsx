import type { JSX } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createEscapeStack } from '../../../src/content/overlay/escape.ts'
import { ItemLayer } from '../../../src/content/overlay/items/ItemLayer.tsx'
import type { LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere, type OpenBox, type ShownItem } from '../../../src/content/overlay/overlay.ts'
import type { OnStage } from '../../../src/content/overlay/stage.ts'
import { aShownItem, aShownTip } from '../../support/build-shown.ts'
import { drawSurface, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'
import { waitFor } from '../../support/wait-for.ts'

let surface: Surface | undefined
let stop: AbortController
let target: HTMLInputElement
/** As when the page changed. */
let redraw: () => void
const said = {
  onOpen: vi.fn<(box: OpenBox) => void>(),
  onPutAway: vi.fn(),
  onEnd: vi.fn(),
  onRunning: vi.fn(),
  say: vi.fn<(words: string) => void>(),
}

beforeEach(() => {
  stop = new AbortController()
  target = document.createElement('input')
  target.setAttribute('aria-label', 'A field of the page')
  target.style.cssText = 'position: absolute; left: 300px; top: 200px; width: 160px; height: 30px'
  document.body.append(target)
})

afterEach(() => {
  surface?.remove()
  stop.abort()
  document.body.replaceChildren()
  vi.clearAllMocks()
})

function stageIt(item: ShownItem, open: OpenBox = { kind: 'nothing' }): void {
  const onStage: OnStage[] = ['anchor' in item ? { item, place: 'element', target } : { item, place: 'page' }]
  const services: Partial<LayerServices> = {
    ...said,
    t,
    escape: createEscapeStack(window, stop.signal),
  }
  const view = { page: nowhere, locale: 'en', items: [item], resolutions: new Map(), open }
  const draw = (): JSX.Element => (
    <ItemLayer
      view={view}
      onStage={sendAnew(onStage)}
      walk={undefined}
      services={services as LayerServices}
    />
  )
  surface = drawSurface(draw())
  redraw = () => surface?.redraw(draw())
}

/** As the worker sends the same items anew. */
function sendAnew(onStage: readonly OnStage[]): readonly OnStage[] {
  return onStage.map((shown) => ({ ...shown, item: structuredClone(shown.item) }))
}

const find = (selector: string): HTMLElement | null =>
  surface?.box.querySelector<HTMLElement>(selector) ?? null
const appears = (selector: string): Promise<void> => waitFor(() => expect(find(selector)).not.toBeNull())
const goes = (selector: string): Promise<void> => waitFor(() => expect(find(selector)).toBeNull())

/** What the page hears of a key that is pressed in its field. */
function hearKeys(): string[] {
  const heard: string[] = []
  for (const type of ['keydown', 'keyup'] as const)
    document.addEventListener(type, ({ key }) => heard.push(`${type} ${key}`), { signal: stop.signal })
  return heard
}

describe('a tooltip', () => {
  const tip = aShownTip({ shownAs: 'tooltip', title: 'As on the card' })

  it('is seen while its element has the focus by the keyboard, and is said', async () => {
    stageIt(tip)
    expect(find('.tooltip')).toBeNull()
    target.focus()
    await appears('.tooltip')
    await waitFor(() => expect(said.say).toHaveBeenCalledWith('As on the card. '))
    target.blur()
    await goes('.tooltip')
  })

  it('is seen while somebody points at its element, and while they read it', async () => {
    stageIt(tip)
    await userEvent.hover(target)
    await appears('.tooltip')
    await userEvent.hover(find('.tooltip') ?? target)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(find('.tooltip')).not.toBeNull()
    await userEvent.unhover(find('.tooltip') ?? target)
    await goes('.tooltip')
  })

  it('is closed by Escape, of which the page hears nothing', async () => {
    stageIt(tip)
    const heard = hearKeys()
    target.focus()
    await appears('.tooltip')
    await userEvent.keyboard('{Escape}')
    await goes('.tooltip')
    expect(heard).toEqual([])
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual(['keydown Escape', 'keyup Escape'])
  })
})

describe('a field hint', () => {
  const hint = aShownItem({
    ...{ kind: 'field-hint', title: 'Not all in capitals', anchor: aShownTip().anchor },
    rule: { kind: 'not-all-capitals' },
  })

  it('says nothing of what stood in the field before', async () => {
    target.value = 'MARLENE'
    stageIt(hint)
    await act(() => {
      target.focus()
      target.blur()
    })
    expect(find('.field-hint')).toBeNull()
  })

  it('warns when the person leaves the field, and stops as soon as it is mended', async () => {
    stageIt(hint)
    // In one turn, so that nobody has stopped for a while.
    await act(() => {
      target.focus()
      target.value = 'MARLENE'
      target.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    expect(find('.field-hint')).toBeNull()
    target.blur()
    await appears('.field-hint')
    expect(said.say).toHaveBeenCalledWith('Not all in capitals. ')
    await userEvent.type(target, 'x')
    await goes('.field-hint')
  })

  it('still knows what was typed when the items are sent anew', async () => {
    stageIt(hint)
    await userEvent.type(target, 'MARLENE')
    redraw()
    target.blur()
    await appears('.field-hint')
    redraw()
    expect(find('.field-hint')).not.toBeNull()
  })

  it('warns when the person stops for a while', async () => {
    stageIt(hint)
    await userEvent.type(target, 'MARLENE')
    await appears('.field-hint')
    expect(document.activeElement).toBe(target)
  })

  it('takes the person’s word that it is right, until they write something else', async () => {
    stageIt(hint)
    await userEvent.type(target, 'MARLENE')
    target.blur()
    await appears('.field-hint')
    find('.field-hint button')?.click()
    await goes('.field-hint')
    await act(() => {
      target.focus()
      target.blur()
    })
    expect(find('.field-hint')).toBeNull()
    await userEvent.type(target, 'S')
    target.blur()
    await appears('.field-hint')
  })

  it.each([
    ['Not today any more', 'tomorrow'],
    ['Never again', 'never-again'],
  ])('is put away by its menu, with the focus left in the field: %s', async (word, how) => {
    stageIt(hint)
    await userEvent.type(target, 'MARLENE')
    await appears('.field-hint')
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
    await press('Not now')
    await press(word)
    expect(said.onPutAway).toHaveBeenCalledWith(hint.id, how)
    expect(document.activeElement).toBe(target)
  })

  it('never looks into a password', async () => {
    target.type = 'password'
    stageIt(hint)
    await userEvent.type(target, 'MARLENE')
    await act(() => target.blur())
    expect(find('.field-hint')).toBeNull()
  })
})

describe('what comes unasked', () => {
  const highlight = aShownItem({
    kind: 'highlight',
    title: 'Here',
    anchor: aShownTip().anchor,
    isUnasked: true,
  })
  const banner = aShownItem({ kind: 'announcement', shownAs: 'banner', title: 'News', isUnasked: true })

  it('takes no focus, and is said politely', async () => {
    target.focus()
    stageIt(banner)
    await appears('.banner')
    expect(document.activeElement).toBe(target)
    await waitFor(() => expect(said.say).toHaveBeenCalledWith('News. '))
  })

  it('is dismissed when it is closed, and put off by the menu', async () => {
    stageIt(banner)
    find('.banner .primary')?.click()
    expect(said.onPutAway).toHaveBeenLastCalledWith(banner.id, 'dismissed')
  })

  it('leaves what is under its light to be used', async () => {
    stageIt(highlight)
    await appears('.spotlight')
    const pressed = vi.fn()
    target.addEventListener('click', pressed)
    await userEvent.click(target)
    expect(pressed).toHaveBeenCalledTimes(1)
  })

  it('is closed by Escape wherever the focus is, when it points at something', async () => {
    stageIt(highlight)
    const heard = hearKeys()
    target.focus()
    await userEvent.keyboard('{Escape}')
    expect(said.onPutAway).toHaveBeenLastCalledWith(highlight.id, 'dismissed')
    expect(heard).toEqual([])
  })

  it('leaves Escape to the page, when it only stands at the edge', async () => {
    stageIt(banner)
    const heard = hearKeys()
    target.focus()
    await userEvent.keyboard('{Escape}')
    expect(said.onPutAway).not.toHaveBeenCalled()
    expect(heard).toEqual(['keydown Escape', 'keyup Escape'])
  })

  it('is docked with a way to its element while that is out of sight, and scrolls nothing by itself', async () => {
    target.style.top = '3000px'
    const scrolled = window.scrollY
    stageIt(highlight)
    await waitFor(() => expect(find('.edge .card')).not.toBeNull())
    expect(window.scrollY).toBe(scrolled)
    find('.edge .primary')?.click()
    await appears('.spotlight')
    expect(target.getBoundingClientRect().top).toBeLessThan(window.innerHeight)
    window.scrollTo(0, 0)
  })
})

describe('Escape while something of the page lies over what is pointed at', () => {
  const anchor = aShownTip().anchor
  const pin = aShownItem({ ...{ kind: 'pin', anchor }, ...{ resourceId: 'r', questionId: 'q' } })
  const rows: [string, ShownItem, OpenBox][] = [
    ['a highlight', aShownItem({ kind: 'highlight', anchor, isUnasked: true }), { kind: 'nothing' }],
    ['a card that came by itself', aShownTip({ shownAs: 'card', isUnasked: true }), { kind: 'nothing' }],
    ['the card of a beacon', aShownTip(), { kind: 'card', id: 'a/b' }],
    ['the card of a tooltip', aShownTip({ shownAs: 'tooltip' }), { kind: 'card', id: 'a/b' }],
    ['a pin', pin, { kind: 'card', id: 'a/b' }],
  ]
  const closed = (): number => said.onOpen.mock.calls.length + said.onPutAway.mock.calls.length

  it.each(rows)(
    'is the page’s, and closes %s no sooner than that is seen again',
    async (_what, item, open) => {
      stageIt(item, open)
      await appears('.placed .box')
      const cover = document.createElement('div')
      cover.style.cssText = 'position: fixed; inset: 0; background: white'
      document.body.append(cover)
      target.focus()
      const heard = hearKeys()
      await userEvent.keyboard('{Escape}')
      expect(heard).toEqual(['keydown Escape', 'keyup Escape'])
      expect(closed()).toBe(0)
      cover.remove()
      redraw()
      await waitFor(() => expect(find('.placed.away')).toBeNull())
      await userEvent.keyboard('{Escape}')
      expect(closed()).toBeGreaterThan(0)
    },
  )

  it.each(rows)('closes a dialog of the page, and not %s under it', async (_what, item, open) => {
    stageIt(item, open)
    await appears('.placed .box')
    document.body.insertAdjacentHTML('beforeend', '<dialog><button>Save</button></dialog>')
    const dialog = document.querySelector('dialog')
    dialog?.showModal()
    await userEvent.keyboard('{Escape}')
    expect(dialog?.open).toBe(false)
    expect(closed()).toBe(0)
  })
})
