import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FrameWord } from '../../../src/content/anchoring/anchor-frames.ts'
import type { Resolutions } from '../../../src/content/anchoring/anchor-watch.ts'
import type { Miss, Refound } from '../../../src/content/anchoring/miss-log.ts'
import { createAnchorWatch, type FrameWatch } from '../../../src/content/anchoring/watch.ts'
import type { Running, ShownItem } from '../../../src/content/overlay/overlay.ts'
import { aRunning, aShownTip } from '../../support/build-shown.ts'
import { describeNow, recordsOf, requireElement, show } from '../../support/show-page.ts'
import { waitFor } from '../../support/wait-for.ts'

const tip = aShownTip()
const other = aShownTip({ id: 'a/c', anchor: { role: 'button', names: { en: 'Delete' } }, title: 'Delete' })
const page = { product: 'generic', view: 'other' } as const

let stop: AbortController
let watch: FrameWatch
let resolutions: Resolutions
/** What was told of the tip, one after the other: on a busy machine one may be over before it was looked for. */
const tips: string[] = []
const onRoots = vi.fn<() => void>()
const onMissed = vi.fn<(miss: Miss) => void>()
const onPlaced = vi.fn<(word: FrameWord) => void>()

beforeEach(() => {
  stop = new AbortController()
  resolutions = new Map()
  tips.length = 0
  const onResolutions = (next: Resolutions): void => {
    resolutions = next
    const kind = next.get(tip.id)?.kind
    if (kind !== undefined && kind !== tips.at(-1)) tips.push(kind)
  }
  watch = createAnchorWatch(document, { onResolutions, onRoots, onMissed, onPlaced }, stop.signal)
})

afterEach(() => {
  stop.abort()
  vi.clearAllMocks()
  document.body.replaceChildren()
})

const follow = (items: readonly ShownItem[], running?: Running): void =>
  watch.follow({ page, items, running })

/** The texts of what was found, by key. */
const told = (): [string, string | null][] =>
  [...resolutions].flatMap(([key, resolution]): [string, string | null][] =>
    resolution.kind === 'found' ? [[key, resolution.target.textContent]] : [],
  )

/** Looks, and waits until a look that began after the call has told what it found. */
async function lookAndWait(): Promise<void> {
  const looks = onRoots.mock.calls.length
  watch.look()
  await waitFor(() => expect(onRoots.mock.calls.length).toBeGreaterThan(looks))
  // Another look begins only when this one has ended.
  watch.look()
  await waitFor(() => expect(onRoots.mock.calls.length).toBeGreaterThan(looks + 1))
}

describe('what is missing', () => {
  const kindOf = (key: string): string | undefined => resolutions.get(key)?.kind

  it('is said to be lost after a while only, and reported once', async () => {
    show('<button>Delete</button>')
    follow([tip, other])
    await lookAndWait()
    await waitFor(() => expect(tips).toEqual(['not-loaded-yet', 'lost']))
    expect(kindOf('a/c')).toBe('found')
    await lookAndWait()
    expect(onMissed.mock.calls).toEqual([
      [{ id: 'a/b', page, atMs: expect.any(Number) as number, resolution: 'lost', evidence: [] }],
    ])
  })

  it('is said to be there again where it was missed before, once, and of nothing else', async () => {
    const onRefound = vi.fn<(refound: Refound) => void>()
    stop.abort()
    stop = new AbortController()
    watch = createAnchorWatch(
      document,
      { onResolutions: () => undefined, onRoots, onMissed, onPlaced, onRefound },
      stop.signal,
    )
    show('<button>Save</button><button>Delete</button>')
    follow([{ ...tip, isMissed: true }, other])
    await lookAndWait()
    await waitFor(() => expect(onRefound.mock.calls).toEqual([[{ id: 'a/b', page }]]))
    await lookAndWait()
    expect(onRefound).toHaveBeenCalledTimes(1)
  })

  it('is said to be there again where it was reported lost on the same page, once', async () => {
    const onRefound = vi.fn<(refound: Refound) => void>()
    stop.abort()
    stop = new AbortController()
    const onResolutions = (next: Resolutions): void => void (resolutions = next)
    watch = createAnchorWatch(
      document,
      { onResolutions, onRoots, onMissed, onPlaced, onRefound },
      stop.signal,
    )
    follow([tip])
    await lookAndWait()
    await waitFor(() => expect(onMissed).toHaveBeenCalledTimes(1))
    expect(onRefound).not.toHaveBeenCalled()
    show('<button>Save</button>')
    await lookAndWait()
    await waitFor(() => expect(onRefound.mock.calls).toEqual([[{ id: 'a/b', page }]]))
    show('')
    await lookAndWait()
    show('<button>Save</button>')
    await lookAndWait()
    expect(onRefound).toHaveBeenCalledTimes(1)
    expect(onMissed).toHaveBeenCalledTimes(1)
  })

  it('is told as doubtful with what was compared, and without a text of the page', async () => {
    show('<button>Save</button><button>Save</button>')
    follow([tip])
    await lookAndWait()
    await waitFor(() => expect(kindOf('a/b')).toBe('doubtful'))
    expect(onMissed.mock.lastCall?.[0].evidence).toEqual([
      { kind: 'role', agrees: true },
      { kind: 'name', agrees: true },
    ])
  })

  it('is reported as lost with what was alike', async () => {
    show('<main><h1>Contact</h1><button data-action="save">Save</button><button>Print</button></main>')
    const anchor = describeNow(requireElement('button'))
    show('<main><h1>Contact</h1><button data-action="edit">Edit</button><button>Print</button></main>')
    follow([aShownTip({ anchor })])
    await lookAndWait()
    await waitFor(() => expect(onMissed).toHaveBeenCalled())
    expect(onMissed.mock.lastCall?.[0].evidence).toContainEqual({ kind: 'name', agrees: false })
  })

  it('is not reported when it is only hidden', async () => {
    show('<button hidden>Save</button>')
    follow([tip])
    await lookAndWait()
    await waitFor(() => expect(kindOf('a/b')).toBe('hidden'))
    expect(onMissed).not.toHaveBeenCalled()
  })

  it('is not reported when it was there before', async () => {
    show('<button>Save</button>')
    follow([tip])
    await lookAndWait()
    watch.note(recordsOf(() => requireElement('button').remove()))
    await lookAndWait()
    await waitFor(() => expect(kindOf('a/b')).toBe('lost'))
    expect(onMissed).not.toHaveBeenCalled()
  })

  it('is waited for anew on another page', async () => {
    follow([tip])
    await lookAndWait()
    await waitFor(() => expect(kindOf('a/b')).toBe('lost'))
    watch.follow({ page: { ...page, view: 'list' }, items: [tip] })
    await lookAndWait()
    await waitFor(() => expect(tips).toEqual(['not-loaded-yet', 'lost', 'not-loaded-yet', 'lost']))
  })
})

describe('what is missing in a frame of the page', () => {
  const kindOf = (key: string): string | undefined => resolutions.get(key)?.kind
  const another = { from: 1, page, here: [], open: [], isAsking: false, isTop: false }

  it('is waited for as long as another frame looks for it, and lost when that has not got it', async () => {
    follow([tip])
    watch.hearFrame({ ...another, open: ['a/b'] })
    await lookAndWait()
    await waitFor(() => expect(onPlaced.mock.lastCall?.[0]).toMatchObject({ here: [], open: [] }))
    expect(kindOf('a/b')).toBe('not-loaded-yet')
    expect(onMissed).not.toHaveBeenCalled()
    watch.hearFrame(another)
    expect(kindOf('a/b')).toBe('lost')
    expect(onMissed).toHaveBeenCalledTimes(1)
  })

  it('is not missed where another frame has it, nor when that frame goes', async () => {
    follow([tip])
    watch.hearFrame({ ...another, here: ['a/b'] })
    await lookAndWait()
    await waitFor(() => expect(kindOf('a/b')).toBe('framed'))
    watch.hearFrame(another)
    expect(kindOf('a/b')).toBe('lost')
    expect(onMissed).not.toHaveBeenCalled()
  })
})

describe('a frame that nobody sees', () => {
  it('has nothing looked for, and says nothing of the page, until it comes into sight', async () => {
    const frame = document.createElement('iframe')
    frame.style.display = 'none'
    document.body.append(frame)
    const inner = frame.contentDocument ?? document
    inner.body.innerHTML = '<button>Save</button>'
    const onResolutions = (next: Resolutions): void => void (resolutions = next)
    const hidden = createAnchorWatch(inner, { onResolutions, onRoots, onMissed, onPlaced }, stop.signal)
    hidden.follow({ page, items: [tip] })
    hidden.look()
    await waitFor(() => expect(onRoots).toHaveBeenCalled())
    expect(onPlaced).not.toHaveBeenCalled()
    frame.style.display = 'block'
    hidden.look()
    await waitFor(() => expect(kindOf('a/b')).toBe('found'))
    expect(onPlaced.mock.lastCall?.[0]).toMatchObject({ page, here: ['a/b'], open: [], isAsking: true })
  })

  it('is looked into when it comes into sight, though nothing in it tells of a change', async () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('style', 'position: absolute; left: -9999px')
    document.body.append(frame)
    const inner = frame.contentDocument ?? document
    inner.body.innerHTML = '<button>Save</button>'
    const onResolutions = (next: Resolutions): void => void (resolutions = next)
    const away = createAnchorWatch(inner, { onResolutions, onRoots, onMissed, onPlaced }, stop.signal)
    away.follow({ page, items: [tip] })
    away.look()
    await waitFor(() => expect(onRoots).toHaveBeenCalled())
    expect(kindOf('a/b')).toBeUndefined()
    frame.removeAttribute('style')
    await waitFor(() => expect(kindOf('a/b')).toBe('found'))
  })

  const kindOf = (key: string): string | undefined => resolutions.get(key)?.kind
})

describe('a walkthrough that runs', () => {
  const still = aRunning()
  const running: Running = {
    ...still,
    step: { ...still.step, anchor: tip.anchor, elements: [{ branch: 1, anchor: other.anchor }] },
  }

  it('has the element of its step and of its branches looked for', async () => {
    show('<button>Save</button><button>Delete</button>')
    follow([], running)
    await lookAndWait()
    expect(told()).toEqual([
      ['a/tour/first', 'Save'],
      ['a/tour/first/1', 'Delete'],
    ])
  })

  it.each<[string, Partial<Running>]>([
    ['in another tab', { isElsewhere: true }],
    ['not any more', { state: 'left' }],
    ['on another page', { step: { ...running.step, isHere: false } }],
  ])('has nothing looked for where it stands %s', async (_title, change) => {
    show('<button>Save</button><button>Delete</button>')
    follow([other], { ...running, ...change })
    await lookAndWait()
    expect([...resolutions.keys()]).toEqual(['a/c'])
  })

  it('goes on to the next step without the items being looked for anew', async () => {
    show('<button>Save</button><button>Delete</button>')
    follow([other], running)
    await lookAndWait()
    follow([other], { ...running, step: { ...running.step, id: 'second', elements: [] } })
    expect(told()).toEqual([['a/c', 'Delete']])
  })
})
