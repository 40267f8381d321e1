import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { CardSide } from '../../src/core/item.ts'
import { createEscapeStack } from '../../src/content/overlay/escape.ts'
import { followFirstDay } from '../../src/content/overlay/first-day.ts'
import { ItemLayer } from '../../src/content/overlay/items/ItemLayer.tsx'
import type { LayerServices } from '../../src/content/overlay/layer.ts'
import { nowhere, type OpenBox } from '../../src/content/overlay/overlay.ts'
import { aShownTip } from '../support/build-shown.ts'
import { drawInRoot, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'
import { waitFor } from '../support/wait-for.ts'

let surface: Surface | undefined
const stop = new AbortController()
afterEach(async () => {
  surface?.remove()
  document.body.replaceChildren()
  await page.viewport(1000, 700)
})

const tip = aShownTip({ title: 'Add the people you know', text: [{ kind: 'paragraph', content: [] }] })

interface Drawn {
  readonly open?: OpenBox
  readonly side?: CardSide
  /** Of the element, in px. */
  readonly top?: number
}

/** A beacon with its card opened, on a page in first-day mode or not. */
function draw(
  cap: number | undefined,
  { open = { kind: 'card', id: tip.id }, side, top = 60 }: Drawn = {},
): Surface {
  const target = document.createElement('button')
  target.style.cssText = `position: absolute; left: 60px; top: ${top}px; width: 90px; height: 24px`
  document.body.append(target)
  const item = { ...tip, side }
  const services: Partial<LayerServices> = {
    ...{ t, onOpen: () => undefined, say: () => undefined },
    escape: createEscapeStack(window, stop.signal),
  }
  const view = { page: nowhere, locale: 'en', items: [item], resolutions: new Map(), open, cap }
  const drawn = drawInRoot(
    <ItemLayer
      {...{ view, walk: undefined, services: services as LayerServices }}
      onStage={[{ item, place: 'element', target }]}
    />,
    'light',
  )
  const root = drawn.box.getRootNode()
  if (!(root instanceof ShadowRoot)) throw new Error('no root')
  followFirstDay(root, view)
  return drawn
}

function sizesOf({ box }: Surface): number[] {
  const find = (selector: string): HTMLElement => {
    const found = box.querySelector<HTMLElement>(selector)
    if (found === null) throw new Error(`no ${selector}`)
    return found
  }
  const fontOf = (selector: string): number => parseFloat(getComputedStyle(find(selector)).fontSize)
  return [find('.beacon').offsetWidth, find('.card').offsetWidth, fontOf('.card'), fontOf('.card h2')]
}

describe('first-day mode', () => {
  it('makes marks, boxes and texts a quarter bigger', () => {
    surface = draw(undefined)
    const usual = sizesOf(surface)
    surface.remove()
    surface = draw(3)
    expect(sizesOf(surface)).toEqual(usual.map((size) => size * 1.25))
  })

  it('keeps a card above its element as clear of the bigger beacon as of the usual one', async () => {
    const readAir = async (cap: number | undefined): Promise<number> => {
      surface = draw(cap, { side: 'top', top: 400 })
      const find = (selector: string): DOMRect | undefined =>
        surface?.box.querySelector(selector)?.getBoundingClientRect()
      // Until both are placed.
      await waitFor(() => {
        for (const edge of [find('.beacon')?.top, find('.card')?.bottom]) {
          expect(edge).toBeGreaterThan(330)
          expect(edge).toBeLessThan(400)
        }
      })
      const air = (find('.beacon')?.top ?? 0) - (find('.card')?.bottom ?? 0)
      surface.remove()
      document.body.replaceChildren()
      return air
    }
    const usual = await readAir(undefined)
    expect(usual).toBeGreaterThanOrEqual(6)
    expect(await readAir(3)).toBeGreaterThanOrEqual(usual - 1)
  })

  it('covers no mark with its card, where that has no room above its element either', async () => {
    for (const cap of [undefined, 3]) {
      surface = draw(cap, { top: 4 })
      const find = (selector: string): DOMRect | undefined =>
        surface?.box.querySelector(selector)?.getBoundingClientRect()
      await waitFor(() => {
        const [mark, card] = [find('.beacon'), find('.card')]
        expect(mark?.top).toBeGreaterThan(20)
        expect(card?.top).toBeGreaterThan(mark?.bottom ?? Infinity)
      })
      surface.remove()
      document.body.replaceChildren()
    }
  })

  it('makes nothing bigger in a window that is small already', async () => {
    // 1280 by 800 at 400 %.
    await page.viewport(320, 200)
    surface = draw(undefined)
    const usual = sizesOf(surface)
    surface.remove()
    surface = draw(3)
    expect(sizesOf(surface)).toEqual(usual)
  })

  it('ends with the day', () => {
    surface = draw(3)
    const root = surface.box.getRootNode() as ShadowRoot
    followFirstDay(root, {})
    expect(sizesOf(surface)[0]).toBe(24)
  })

  it.each([
    [320, 640],
    // 1280 by 800 at 400 %.
    [320, 200],
  ])('stays in a window of %s by %s', async (width, height) => {
    await page.viewport(width, height)
    surface = draw(3)
    await waitFor(() => {
      for (const selector of ['.card', '.beacon']) {
        const rect = surface?.box.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(-1)
        expect(rect.width).toBeGreaterThan(0)
        expect([rect.left >= 0, rect.top >= 0]).toEqual([true, true])
        expect([rect.right <= innerWidth, rect.bottom <= innerHeight]).toEqual([true, true])
      }
    })
  })
})
