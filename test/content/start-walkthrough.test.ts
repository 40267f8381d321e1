import { describe, expect, it, vi } from 'vitest'
import { nowhere, type Running } from '../../src/content/overlay/overlay.ts'
import { startWalkthrough } from '../../src/content/overlay/start-walkthrough.ts'
import { aRunning } from '../support/build-shown.ts'

type Step = { readonly counter: number }

/** A worker that knows how often the walkthrough was changed. */
function aWorker(stored: number): (name: string, said: Step) => Promise<unknown> {
  let counter = stored
  return (_name, said) => {
    if (said.counter === counter) counter += 1
    return Promise.resolve({ ok: true, value: { running: aRunning({ counter }) } })
  }
}

const start = (ask: unknown, running?: Running): Promise<Running | undefined> =>
  startWalkthrough('a/tour', { ask: ask as never, page: nowhere, running })

describe('starting a walkthrough', () => {
  it('says it once where it was never begun', async () => {
    const ask = vi.fn(aWorker(0))
    expect(await start(ask)).toMatchObject({ counter: 1 })
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('says it of the state that the page knows', async () => {
    const ask = vi.fn(aWorker(7))
    expect(await start(ask, aRunning({ counter: 7 }))).toMatchObject({ counter: 8 })
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('says it again where it was begun before and the page does not know', async () => {
    const ask = vi.fn(aWorker(5))
    expect(await start(ask)).toMatchObject({ counter: 6 })
    expect(ask.mock.calls.map(([, { counter }]) => counter)).toEqual([0, 5])
  })

  it('is nothing when the worker does not answer', async () => {
    expect(await start(() => Promise.resolve({ ok: false, error: 'disconnected' }))).toBeUndefined()
  })
})
