import { describe, expect, it, vi } from 'vitest'
import { nowhere, type Running } from '../../src/content/overlay/overlay.ts'
import { startWalkthrough } from '../../src/content/overlay/start-walkthrough.ts'
import { aRunning } from '../support/build-shown.ts'

interface Step {
  readonly counter: number
  readonly event: { readonly kind: string }
}

/** A worker at which the walkthrough stands so; undefined is one that was never begun. */
function aWorker(stored?: Partial<Running>): (name: string, said: Step) => Promise<unknown> {
  let running = stored === undefined ? undefined : aRunning(stored)
  return (_name, { counter }) => {
    if (counter === (running?.counter ?? 0))
      running = aRunning({ state: 'running', isElsewhere: false, counter: counter + 1 })
    return Promise.resolve({ ok: true, value: { running } })
  }
}

const start = (ask: unknown): Promise<Running | undefined> =>
  startWalkthrough('a/tour', { ask: ask as never, page: nowhere })

describe('starting a walkthrough', () => {
  it.each<[string, Partial<Running> | undefined, [string, number][], number]>([
    ['that was never begun begins it', undefined, [['start', 0]], 1],
    ['that runs here leaves it as it is', { counter: 5 }, [['start', 0]], 5],
    [
      'that was left goes on with it',
      { state: 'left', counter: 5 },
      [
        ['start', 0],
        ['resume', 5],
      ],
      6,
    ],
    [
      'that runs elsewhere brings it here',
      { isElsewhere: true, counter: 5 },
      [
        ['start', 0],
        ['resume', 5],
      ],
      6,
    ],
    [
      'that was finished begins again',
      { state: 'finished', counter: 5 },
      [
        ['start', 0],
        ['start', 5],
      ],
      6,
    ],
  ])('%s', async (_name, stored, said, counter) => {
    const ask = vi.fn(aWorker(stored))
    expect(await start(ask)).toMatchObject({ state: 'running', isElsewhere: false, counter })
    expect(ask.mock.calls.map(([, { event, counter: of }]) => [event.kind, of])).toEqual(said)
  })

  it('is nothing when the worker does not answer', async () => {
    expect(await start(() => Promise.resolve({ ok: false, error: 'disconnected' }))).toBeUndefined()
  })
})
