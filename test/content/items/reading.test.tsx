import { afterEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { LayerProps, LayerServices } from '../../../src/content/overlay/layer.ts'
import { nowhere, type OpenBox } from '../../../src/content/overlay/overlay.ts'
import { createReader } from '../../../src/content/overlay/read-linked.ts'
import { ReadingLayer } from '../../../src/content/overlay/ReadingLayer.tsx'
import { findViolations } from '../../support/axe.ts'
import { drawSurface, type Surface } from '../../support/surface.ts'
import { t } from '../../support/texts.ts'

let surface: Surface | undefined
afterEach(() => {
  surface?.remove()
  surface = undefined
})

const text = [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Merge from the menu.' }] }]
const resource = { id: 'merge', title: 'Merge two', text, url: 'https://a.example/m', hasPlaceHere: false }
const back: OpenBox = { kind: 'card', id: 'p/tip' }

function open(hasText: boolean, answer: object): { askDesk: ReturnType<typeof vi.fn>; opened: OpenBox[] } {
  const opened: OpenBox[] = []
  const askDesk = vi.fn().mockResolvedValue(answer)
  const draw = (box: OpenBox): void => {
    opened.push(box)
    const view = { page: nowhere, locale: 'en', items: [], resolutions: new Map(), open: box }
    const props: LayerProps = { view, onStage: [], walk: undefined, services: services as LayerServices }
    if (surface === undefined) surface = drawSurface(<ReadingLayer {...props} />)
    else surface.redraw(<ReadingLayer {...props} />)
  }
  const services: Partial<LayerServices> = { t, askDesk, onOpen: draw }
  const view = { page: nowhere, locale: 'en', items: [], resolutions: new Map(), open: back }
  const read = createReader('p/tip', { view, services: services as LayerServices }, back)
  read({ id: 'merge', title: 'Merge two', url: 'https://a.example/m', hasText })
  return { askDesk, opened }
}

it('shows a linked help page beside the page, tells it once, and leads back to its card', async () => {
  const { askDesk, opened } = open(true, { ok: true, value: { resource } })
  await expect.element(page.getByRole('heading', { name: 'Merge two' })).toHaveFocus()
  await expect.element(page.getByText('Merge from the menu.')).toBeVisible()
  await expect.element(page.getByRole('link')).toHaveAttribute('href', 'https://a.example/m')
  expect(await findViolations(surface?.box ?? document.body)).toEqual([])
  expect(askDesk).toHaveBeenCalledExactlyOnceWith('linked/open', {
    ...{ id: 'p/tip', resourceId: 'merge', page: nowhere },
    ...{ opening: expect.any(String) as string, atMs: expect.any(Number) as number },
  })
  await page.getByRole('button', { name: 'Back' }).click()
  expect(opened.at(-1)).toEqual(back)
})

it('closes on Escape, and says so where the page cannot be had', async () => {
  const { opened } = open(true, { ok: true, value: {} })
  await expect.element(page.getByRole('alert')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(opened.at(-1)).toEqual({ kind: 'nothing' })
})

it('tells of one that lives elsewhere, and leaves the way there to the browser', () => {
  const { askDesk, opened } = open(false, { ok: true, value: { resource } })
  expect(askDesk).toHaveBeenCalledOnce()
  expect(opened).toEqual([])
})
