import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LayerProps } from '../../src/content/overlay/layer.ts'
import type { OpenBox } from '../../src/content/overlay/overlay.ts'
import { createLazyPanels } from '../../src/content/panels/lazy-panels.ts'
import { providePanels, type Panels } from '../../src/content/panels/panels.ts'
import { waitFor } from '../support/wait-for.ts'

const load = vi.fn<() => Promise<{ ok: boolean }>>()
const onLoaded = vi.fn<() => void>()
const onFailed = vi.fn<() => void>()
const drawn = vi.fn<() => void>()
let panels: Panels

beforeEach(() => {
  for (const each of [load, onLoaded, onFailed, drawn]) each.mockReset()
  providePanels(undefined as never)
  panels = createLazyPanels(document.createElement('div').attachShadow({ mode: 'open' }), {
    ...{ load, onLoaded, onFailed },
  })
})
afterEach(() => providePanels(undefined as never))

const nothing: OpenBox = { kind: 'nothing' }
const draw = (open: OpenBox): void =>
  panels.draw({ view: { open }, services: { isTopFrame: true } } as unknown as LayerProps)

describe('panels whose script is loaded on need', () => {
  it('are drawn once they are there', async () => {
    load.mockImplementation(() => {
      providePanels(() => ({ draw: drawn, remove: () => undefined }))
      return Promise.resolve({ ok: true })
    })
    draw(nothing)
    expect(load).not.toHaveBeenCalled()
    const panel: OpenBox = { kind: 'panel' }
    draw(panel)
    await waitFor(() => expect(onLoaded).toHaveBeenCalledTimes(1))
    draw(panel)
    expect(drawn).toHaveBeenCalledTimes(1)
    expect(load).toHaveBeenCalledTimes(1)
    expect(onFailed).not.toHaveBeenCalled()
  })

  it.each([
    ['the worker does not answer', { ok: false }],
    ['the script provides nothing', { ok: true }],
  ])('tell of it when %s, and are tried again when something else is opened', async (_how, answer) => {
    load.mockResolvedValue(answer)
    const panel: OpenBox = { kind: 'panel' }
    draw(panel)
    await waitFor(() => expect(onFailed).toHaveBeenCalledTimes(1))
    draw(panel)
    expect(load).toHaveBeenCalledTimes(1)
    draw({ kind: 'panel' })
    await waitFor(() => expect(onFailed).toHaveBeenCalledTimes(2))
    expect(onLoaded).not.toHaveBeenCalled()
  })
})
