import { afterEach, describe, expect, it, vi } from 'vitest'
import { provideAnchoring } from '../../src/content/anchoring/anchor-watch.ts'
import { resolveOnce } from '../../src/content/anchoring/resolve-once.ts'
import { resolveAnchors } from '../../src/content/overlay/resolve-anchors.ts'
import { describeNow, requireElement, show } from '../support/show-page.ts'

const anchors = new Map([
  ['save', { role: 'button', names: { en: 'Save' } }],
  ['gone', { role: 'button', names: { en: 'Nowhere' } }],
])
const anchoring = { resolveOnce, createWatch: () => expect.unreachable('nothing is followed') }

afterEach(() => {
  document.body.replaceChildren()
  provideAnchoring(undefined as never)
})

describe('looking once for anchors', () => {
  it('loads the script for it when it is first needed, and says what became of each', async () => {
    show('<button>Save</button>')
    const send = vi.fn(() => Promise.resolve(provideAnchoring(anchoring)))
    const ask = (): ReturnType<typeof resolveAnchors> =>
      resolveAnchors(document, anchors, {
        product: 'generic',
        send: send as never,
        signal: new AbortController().signal,
      })
    const resolutions = await ask()
    expect([...resolutions].map(([key, { kind }]) => [key, kind])).toEqual([
      ['save', 'found'],
      ['gone', 'lost'],
    ])
    await ask()
    expect(send.mock.calls).toEqual([['script/load', { script: 'anchoring' }]])
  })

  it('tells what came next to what is found at a glance only where it is asked to look closely', async () => {
    show('<main><h1>Contact</h1><button>Edit</button><button>Save</button><button>Print</button></main>')
    const anchor = describeNow(requireElement('button:nth-of-type(2)'))
    const { signal } = new AbortController()
    const targetsIn = async (isClose: boolean): Promise<(string | null)[]> => {
      const all = await resolveOnce(document, new Map([['save', anchor]]), {
        product: 'generic',
        signal,
        isClose,
      })
      const found = all.get('save')
      return found?.kind === 'found' ? found.candidates.map(({ target }) => target.textContent) : []
    }
    expect(await targetsIn(false)).toEqual(['Save'])
    expect((await targetsIn(true)).slice(0, 1)).toEqual(['Save'])
    expect((await targetsIn(true)).length).toBeGreaterThan(1)
  })

  it('is empty where the script could not be loaded', async () => {
    const send = (): Promise<unknown> => Promise.resolve({ ok: false, error: 'disconnected' })
    const { signal } = new AbortController()
    expect(
      (await resolveAnchors(document, anchors, { product: 'generic', send: send as never, signal })).size,
    ).toBe(0)
  })

  it('loads nothing where there is nothing to look for', async () => {
    const send = vi.fn()
    const { signal } = new AbortController()
    expect(
      (await resolveAnchors(document, new Map(), { product: 'generic', send: send as never, signal })).size,
    ).toBe(0)
    expect(send).not.toHaveBeenCalled()
  })
})
