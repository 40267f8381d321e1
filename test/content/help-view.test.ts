import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHelpView, type HelpView } from '../../src/content/overlay/help-view.ts'
import { createHost, type Host } from '../../src/content/overlay/host.ts'
import { provideOverlay, type Overlay, type OverlayView } from '../../src/content/overlay/overlay.ts'
import type { Translate } from '../../src/ui/translate.ts'
import { aShownTip } from '../support/build-shown.ts'
import { waitFor } from '../support/wait-for.ts'

vi.hoisted(() => {
  const browser = { runtime: { id: 'fingerpost' }, i18n: { getMessage: (key: string) => key } }
  Reflect.set(globalThis, 'browser', browser)
})

const texts = {
  ...{ helpTab: 'Help', direction: 'ltr', language: 'en', updatedHint: 'Updated', close: 'Close' },
  ...{ tipNamed: 'Tip: $1', glossaryMark: 'Before: $1', pinNamed: 'Pinned: $1' },
}

let stop: AbortController
let host: Host
let view: HelpView
let drawn: OverlayView[]
const send = vi.fn<() => Promise<unknown>>()
const onLoadFailed = vi.fn<() => void>()
const overlay: Overlay = { draw: (next) => drawn.push(next), remove: () => undefined }

beforeEach(() => {
  stop = new AbortController()
  host = createHost(document, stop.signal)
  drawn = []
  provideOverlay(undefined as never)
  send.mockReset().mockImplementation(() => {
    provideOverlay(() => overlay)
    return Promise.resolve({ ok: true, value: {} })
  })
  onLoadFailed.mockReset()
  view = createHelpView(host, {
    send: send as never,
    isTopFrame: true,
    onRunning: () => undefined,
    onStale: () => undefined,
    onLoadFailed,
  })
})

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})

/** A tip whose element was found. */
function found(): Pick<OverlayView, 'items' | 'resolutions'> {
  const target = document.createElement('button')
  document.body.append(target)
  const tip = aShownTip()
  return { items: [tip], resolutions: new Map([[tip.id, { kind: 'found', target, candidates: [] }]]) }
}

describe('what of the help is seen', () => {
  it('is the tab alone until there is something to point at, and then the overlay is loaded once', async () => {
    view.show({ texts })
    expect(host.root.querySelector('.help-tab')).not.toBeNull()
    expect(send).not.toHaveBeenCalled()
    view.show(found())
    view.show({ locale: 'fr' })
    await waitFor(() => expect(drawn.at(-1)?.locale).toBe('fr'))
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is drawn at once when what a tip is for appears, because the overlay is there by then', async () => {
    const { items, resolutions } = found()
    view.show({ items })
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(drawn).toEqual([])
    view.show({ resolutions })
    expect(drawn.at(-1)?.resolutions).toBe(resolutions)
  })

  it('names what it shows by the texts that the worker sent, and asks the browser for those of what is opened', async () => {
    let t: Translate | undefined
    send.mockImplementation(() => {
      provideOverlay((services) => {
        t = services.t
        return overlay
      })
      return Promise.resolve({ ok: true, value: {} })
    })
    view.show({ texts, ...found() })
    await waitFor(() => expect(t?.('tipNamed', 'Save $2')).toBe('Tip: Save $2'))
    expect(t?.('direction')).toBe('ltr')
    expect(t?.('glossaryOld')).toBe('glossaryOld')
  })

  it('tries once, and says so, when the overlay cannot be loaded', async () => {
    send.mockReset().mockResolvedValue({ ok: false, error: 'disconnected' })
    view.show({ texts })
    view.open({ kind: 'panel' })
    await waitFor(() => expect(onLoadFailed).toHaveBeenCalledTimes(1))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('keeps the ask panel open from page to page', async () => {
    view.show({ texts })
    view.open({ kind: 'panel' })
    await waitFor(() => expect(drawn.at(-1)?.open.kind).toBe('panel'))
    view.show({ page: { product: 'x', view: 'list' }, items: [] })
    expect(drawn.at(-1)?.open.kind).toBe('panel')
  })

  it('leaves the focus with a person who went on to another field', async () => {
    const [first, second] = [document.createElement('input'), document.createElement('input')]
    document.body.append(first, second)
    first.focus()
    view.show({ texts })
    view.open({ kind: 'panel' })
    second.focus()
    view.open({ kind: 'nothing' })
    expect(document.activeElement).toBe(second)
  })

  it('does not take the tab out and put it in again', () => {
    view.show({ texts })
    const tab = host.root.querySelector<HTMLElement>('.help-tab')
    tab?.focus()
    view.show(found())
    expect(host.root.activeElement).toBe(tab)
  })

  it('is nothing after it was cleared', () => {
    view.show({ texts })
    view.clear()
    expect(host.element.isConnected).toBe(false)
    expect(view.isShown()).toBe(false)
  })
})
