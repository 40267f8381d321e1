import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createEscapeStack } from '../../../src/content/overlay/escape.ts'
import { ItemLayer } from '../../../src/content/overlay/items/ItemLayer.tsx'
import type { LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere, type ShownItem } from '../../../src/content/overlay/overlay.ts'
import { aShownItem } from '../../support/build-shown.ts'
import { drawSurface, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'

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

function stageIt(item: ShownItem): void {
  const services: Partial<LayerServices> = {
    ...{ onOpen: vi.fn(), onPutAway: vi.fn(), onEnd: vi.fn(), onRunning: vi.fn(), say: vi.fn(), t },
    escape: createEscapeStack(window, stop.signal),
  }
  const view = {
    ...{ page: nowhere, locale: 'en', items: [item], resolutions: new Map() },
    open: { kind: 'nothing' } as const,
  }
  surface = drawSurface(
    <ItemLayer
      view={view}
      onStage={[{ item, place: 'page' }]}
      walk={undefined}
      services={services as LayerServices}
    />,
  )
}

describe('what stands at the edge', () => {
  const card = aShownItem({ kind: 'announcement', shownAs: 'corner-card', title: 'News', isUnasked: true })
  const boxOf = (): DOMRect =>
    surface?.box.querySelector('.edge .box')?.getBoundingClientRect() ?? new DOMRect()

  it('goes to another corner where it would cover the field that has the focus', async () => {
    target.style.cssText = 'position: fixed; right: 60px; bottom: 40px; width: 200px; height: 30px'
    target.focus()
    stageIt(card)
    await vi.waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
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
    await vi.waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect([boxOf().left >= 0, boxOf().right <= 320]).toEqual([true, true])
    await page.viewport(1000, 700)
  })

  it('stands clear of a row that the page keeps at the bottom', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<footer style="position: fixed; inset: auto 0 0; height: 60px">Save</footer>',
    )
    stageIt(card)
    await vi.waitFor(() => expect(boxOf().width).toBeGreaterThan(0))
    expect(boxOf().bottom).toBeLessThanOrEqual(window.innerHeight - 60)
  })
})
