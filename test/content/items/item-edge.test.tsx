import type { JSX } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createEscapeStack } from '../../../src/content/overlay/escape.ts'
import { ItemLayer } from '../../../src/content/overlay/items/ItemLayer.tsx'
import type { LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere, type ShownItem } from '../../../src/content/overlay/overlay.ts'
import { aShownItem } from '../../support/build-shown.ts'
import { drawInRoot, drawSurface, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'
import { waitFor } from '../../support/wait-for.ts'

let surface: Surface | undefined
let stop: AbortController
let target: HTMLInputElement

beforeEach(() => {
  stop = new AbortController()
  target = document.createElement('input')
  target.setAttribute('aria-label', 'A field of the page')
  document.body.append(target)
})

afterEach(() => {
  surface?.remove()
  stop.abort()
  document.body.replaceChildren()
})

function stageIt(item: ShownItem, draw: (children: JSX.Element) => Surface = drawSurface): () => void {
  const services: Partial<LayerServices> = {
    ...{ onOpen: vi.fn(), onPutAway: vi.fn(), onEnd: vi.fn(), onRunning: vi.fn(), say: vi.fn(), t },
    escape: createEscapeStack(window, stop.signal),
  }
  const view = {
    ...{ page: nowhere, locale: 'en', items: [item], resolutions: new Map() },
    open: { kind: 'nothing' } as const,
  }
  // Anew each time, as the page's changes come.
  const layer = (): JSX.Element => (
    <ItemLayer
      view={view}
      onStage={[{ item, place: 'page' }]}
      walk={undefined}
      services={services as LayerServices}
    />
  )
  surface = draw(layer())
  return () => surface?.redraw(layer())
}

// Else its own buttons would be the page's.
function inRoot(children: JSX.Element): Surface {
  return drawInRoot(children, 'light')
}

describe('what stands at the edge', () => {
  const card = aShownItem({ kind: 'announcement', shownAs: 'corner-card', title: 'News', isUnasked: true })
  const boxOf = (): DOMRect =>
    surface?.box.querySelector('.edge .box')?.getBoundingClientRect() ?? new DOMRect()

  it('goes to another corner where it would cover the field that has the focus', async () => {
    target.style.cssText = 'position: fixed; right: 60px; bottom: 40px; width: 200px; height: 30px'
    target.focus()
    stageIt(card, inRoot)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect(boxOf().right).toBeLessThan(target.getBoundingClientRect().left)
  })

  it.each<[string, ShownItem]>([
    [
      'a celebration',
      aShownItem({ kind: 'celebration', style: 'fanfare', seconds: 4, title: 'We are live' }),
    ],
    ['a dialog', aShownItem({ kind: 'announcement', shownAs: 'dialog', title: 'Read-only from tonight' })],
    ['a card', card],
  ])('is all in sight in a window at 400 %%: %s', async (_what, item) => {
    await page.viewport(320, 640)
    stageIt(item)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect([boxOf().left >= 0, boxOf().right <= 320]).toEqual([true, true])
    await page.viewport(1000, 700)
  })

  const much = { title: 'Much to say. '.repeat(40) }
  it.each<[string, ShownItem]>([
    ['a dialog', aShownItem({ kind: 'announcement', shownAs: 'dialog', ...much })],
    ['a celebration', aShownItem({ kind: 'celebration', style: 'fanfare', seconds: 4, ...much })],
  ])('ends above a row of the page, however much it says, and scrolls: %s', async (_what, item) => {
    await page.viewport(320, 300)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<footer style="position: fixed; inset: auto 0 0; height: 60px">Save</footer>',
    )
    stageIt(item)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    const edge = surface?.box.querySelector('.edge')?.getBoundingClientRect() ?? new DOMRect()
    expect(boxOf().bottom).toBeLessThanOrEqual(240)
    expect([boxOf().top >= edge.top, boxOf().bottom <= edge.bottom]).toEqual([true, true])
    await page.viewport(1000, 700)
  })

  it('stands clear of a row that the page keeps at the bottom', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<footer style="position: fixed; inset: auto 0 0; height: 60px">Save</footer>',
    )
    stageIt(card)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect(boxOf().bottom).toBeLessThanOrEqual(window.innerHeight - 60)
  })

  const banner = aShownItem({ kind: 'announcement', shownAs: 'banner', title: 'Closed until three' })
  const isAtTop = (): boolean => boxOf().bottom < window.innerHeight / 2

  it('leaves a toolbar that it would lie over, once that is there, and stays where it went', async () => {
    const redraw = stageIt(banner, inRoot)
    await waitFor(() => expect(isAtTop()).toBe(true))
    document.body.insertAdjacentHTML(
      'beforeend',
      '<nav style="position: absolute; inset: 0 0 auto; height: 60px; text-align: center"><button>Import</button></nav>',
    )
    redraw()
    await waitFor(() => expect(isAtTop()).toBe(false))
    document.querySelector('nav')?.remove()
    redraw()
    expect(isAtTop()).toBe(false)
  })

  it('is in another corner where it would lie over the button that saves: a checklist, all day', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<button style="position: absolute; right: 0; bottom: 0; width: 300px; height: 80px">Save</button>',
    )
    stageIt(card, inRoot)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect(boxOf().right).toBeLessThan(window.innerWidth - 300)
  })

  it('stays where it is when there are controls everywhere', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<button style="position: absolute; inset: 0; width: 100vw; height: 100vh">All of it</button>',
    )
    stageIt(banner, inRoot)
    await waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect(isAtTop()).toBe(true)
  })
})
