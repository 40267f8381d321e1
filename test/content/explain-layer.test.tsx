import { afterEach, describe, expect, it, vi } from 'vitest'
import { ExplainLayer } from '../../src/content/overlay/ExplainLayer.tsx'
import type { LayerProps, LayerServices } from '../../src/content/overlay/layer.ts'
import { nowhere, type ShownItem } from '../../src/content/overlay/overlay.ts'
import { anExplained } from '../support/build-explained.ts'
import { aShownItem } from '../support/build-shown.ts'
import { drawSurface, type Surface } from '../support/surface.ts'
import { t } from '../support/texts.ts'
import { waitFor } from '../support/wait-for.ts'

let surface: Surface | undefined
afterEach(() => surface?.remove())

const news = anExplained({
  id: 'p/news',
  kind: 'announcement',
  title: 'News',
  isUnasked: true,
  hasPlace: false,
})
const shownNews = aShownItem({ kind: 'announcement', shownAs: 'banner', id: 'p/news', isUnasked: true })

function draw(
  items: readonly ShownItem[],
  change: Partial<LayerProps> = {},
  own: Partial<LayerServices> = {},
): { onStale: () => void } {
  const explanation = {
    ...{ items: [news], locale: 'en', timeZone: 'UTC', browserLocale: 'en', profile: {}, milestones: [] },
    choices: { roles: [], teams: [], sites: [], regions: [], locales: [] },
  }
  const onStale = vi.fn<() => void>()
  const services: Partial<LayerServices> = {
    ...{ t, onStale, onOpen: () => undefined, send: vi.fn() as never, askOwn: vi.fn() as never },
    ...own,
    ask: (() => Promise.resolve({ ok: true, value: explanation })) as never,
  }
  const view = {
    page: nowhere,
    locale: 'en',
    items,
    resolutions: new Map(),
    open: { kind: 'explain' },
  } as const
  surface = drawSurface(
    <ExplainLayer
      {...{ view, onStage: [], walk: undefined, services: services as LayerServices, ...change }}
    />,
  )
  return { onStale }
}

const readState = (): Promise<string | null> =>
  waitFor(() => {
    const state = surface?.box.querySelector('.explained-state')
    if (!state) throw new Error('nothing is told yet')
    return state.textContent
  })
const readReasons = (): (string | null)[] =>
  [...(surface?.box.querySelectorAll('.reasons p:first-child') ?? [])].map(({ textContent }) => textContent)

describe('the reasons, while they are open', () => {
  it('say what comes when they are closed', async () => {
    draw([shownNews])
    expect(await readState()).toBe('Comes when you close this')
  })

  it('say what stands in its way on the page', async () => {
    draw([shownNews], { hold: { by: 'walkthrough' } })
    expect(await readState()).toBe('Not shown')
    expect(readReasons()).toEqual([
      'You are in a walkthrough: nothing else comes by itself until you finish or leave it.',
    ])
  })

  it('say what is on stage', async () => {
    draw([shownNews], { onStage: [{ item: shownNews, place: 'page' }], hold: { by: 'item', id: 'p/news' } })
    expect(await readState()).toBe('Shown')
  })

  it('are told anew when the worker knows that something is never to come again', async () => {
    const onPutAway = vi.fn<LayerServices['onPutAway']>((_id, _how, onTold) => onTold?.())
    const { onStale } = draw([shownNews], {}, { onPutAway })
    await readState()
    const buttons = [...(surface?.box.querySelectorAll('button') ?? [])]
    buttons.find(({ textContent }) => textContent === 'Never again')?.click()
    expect(onPutAway).toHaveBeenCalledWith('p/news', 'never-again', onStale)
    expect(onStale).toHaveBeenCalledTimes(1)
  })

  it('have the page asked for anew, where more may come than it was sent', async () => {
    const { onStale } = draw([])
    await readState()
    expect(onStale).toHaveBeenCalledTimes(1)
    surface?.remove()
    const fresh = draw([shownNews])
    await readState()
    expect(fresh.onStale).not.toHaveBeenCalled()
  })
})
