import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { createEscapeStack } from '../../../src/content/overlay/escape.ts'
import { readCardSide } from '../../../src/content/overlay/items/card-side.ts'
import { PointerView } from '../../../src/content/overlay/items/PointerView.tsx'
import type { LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere } from '../../../src/content/overlay/overlay.ts'
import { aShownTip } from '../../support/build-shown.ts'
import { drawInRoot, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'
import { waitFor } from '../../support/wait-for.ts'

let surface: Surface | undefined
const stop = new AbortController()
afterEach(async () => {
  surface?.remove()
  document.body.replaceChildren()
  await page.viewport(1000, 700)
})

describe('the card of an element', () => {
  it.each([
    [undefined, 'bottom'],
    ['top', 'top'],
    ['start', 'left'],
    ['end', 'right'],
  ] as const)('stands where the pack wants it: %s', async (side, drawn) => {
    await page.viewport(1400, 900)
    const target = document.createElement('button')
    target.style.cssText = 'position: absolute; left: 600px; top: 400px; width: 160px; height: 30px'
    document.body.append(target)
    const item = aShownTip(side === undefined ? {} : { side })
    const services: Partial<LayerServices> = { t, escape: createEscapeStack(window, stop.signal) }
    const open = { kind: 'card', id: item.id } as const
    const view = { page: nowhere, locale: 'en', items: [item], resolutions: new Map(), open }
    surface = drawInRoot(
      <PointerView {...{ item, target, view }} services={services as LayerServices} />,
      'light',
    )
    const readSide = (): string => {
      const box = surface?.box.querySelector('.card')?.getBoundingClientRect()
      const at = target.getBoundingClientRect()
      if (box === undefined) return 'nowhere'
      if (box.left >= at.right) return 'right'
      if (box.right <= at.left) return 'left'
      return box.bottom <= at.top ? 'top' : box.top >= at.bottom ? 'bottom' : 'over it'
    }
    await waitFor(() => expect(readSide()).toBe(drawn))
  })

  it('stands on the other hand where one reads from the right', () => {
    expect([readCardSide('start', 'rtl'), readCardSide('end', 'rtl')]).toEqual(['right', 'left'])
    expect(readCardSide('top', 'rtl')).toBe('top')
  })
})
