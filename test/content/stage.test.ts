import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nowhere, type ShownItem } from '../../src/content/overlay/overlay.ts'
import { createStage, type Stage, type StageView } from '../../src/content/overlay/stage.ts'
import type { Sighting } from '../../src/content/anchoring/anchor-watch.ts'
import type { Resolution } from '../../src/core/anchor.ts'
import { aShownItem, aShownTip } from '../support/build-shown.ts'
import { waitFor } from '../support/wait-for.ts'

type Asked = [name: string, input: { readonly id: string; readonly showing?: string }]

let stage: Stage
let showings: number
const asked = vi.fn<(...request: Asked) => Promise<unknown>>()
const onChange = vi.fn<() => void>()
const target = document.createElement('button')
const covered = document.createElement('button')
const found: Resolution<Element> = { kind: 'found', target, candidates: [] }

beforeEach(() => {
  showings = 0
  onChange.mockReset()
  asked.mockReset().mockResolvedValue({ ok: true, value: { isGranted: true } })
  stage = aStage(true)
})

function aStage(isTopFrame: boolean): Stage {
  return createStage({
    ask: asked as never,
    createId: () => `showing-${++showings}`,
    now: () => 1_000,
    onChange,
    isTopFrame,
    isCovered: (element) => element === covered,
  })
}

function aView(items: readonly ShownItem[], change: Partial<StageView> = {}): StageView {
  const resolutions = new Map(items.filter((item) => 'anchor' in item).map(({ id }) => [id, found]))
  return { page: nowhere, items, resolutions, ...change }
}

type Busy = Parameters<Stage['set']>[1]

const seen = (view: StageView, busy?: Busy): [string, string][] =>
  stage.set(view, busy).map(({ item, place }) => [item.id, place])

/** What is seen when everything that was asked was answered. */
async function settle(view: StageView, busy?: Busy): Promise<[string, string][]> {
  for (let before = -1; before !== asked.mock.calls.length;) {
    before = asked.mock.calls.length
    stage.set(view, busy)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return seen(view, busy)
}

const refuse = (): unknown => asked.mockResolvedValue({ ok: true, value: { isGranted: false } })
const askedFor = (): [string, string][] => asked.mock.calls.map(([name, { id }]) => [name, id])

const news = (id: string, priority = 0): ShownItem =>
  aShownItem({
    ...{ kind: 'announcement', shownAs: 'banner', id, priority },
    isUnasked: true,
    isCounted: true,
  })

describe('what is on stage', () => {
  it('is a tip whose element was found, without anybody being asked', () => {
    expect(seen(aView([aShownTip()]))).toEqual([['a/b', 'element']])
    expect(asked).not.toHaveBeenCalled()
  })

  it.each<[string, Sighting, [string, string][]]>([
    ['lost', { kind: 'lost' }, [['a/b', 'docked']]],
    ['doubtful', { kind: 'doubtful', candidates: [] }, [['a/b', 'docked']]],
    ['hidden', { kind: 'hidden' }, []],
    ['in another frame', { kind: 'framed' }, []],
    ['not loaded yet', { kind: 'not-loaded-yet' }, []],
  ])(
    'is docked, where it matters without its place, and its element is %s',
    (_title, resolution, expected) => {
      const resolutions = new Map([['a/b', resolution]])
      expect(seen(aView([aShownTip({ mattersWithoutPlace: true })], { resolutions }))).toEqual(expected)
      expect(seen(aView([aShownTip()], { resolutions }))).toEqual([])
    },
  )

  it('is docked in the top frame alone when it is for every page', () => {
    stage = aStage(false)
    const resolutions = new Map<string, Sighting>([['a/b', { kind: 'lost' }]])
    const dockedIn = (page: ShownItem['page']): [string, string][] =>
      seen(aView([aShownTip({ mattersWithoutPlace: true, page })], { resolutions }))
    expect(dockedIn({})).toEqual([])
    expect(dockedIn({ object: 'notes' })).toEqual([['a/b', 'docked']])
  })

  it('is few marks in first-day mode', () => {
    const tips = ['a/1', 'a/2', 'a/3'].map((id, at) => aShownTip({ id, priority: at }))
    expect(seen(aView(tips, { cap: 2 })).map(([id]) => id)).toEqual(['a/2', 'a/3'])
  })

  it('is nothing of the whole page in a frame of it', async () => {
    stage = aStage(false)
    expect(await settle(aView([news('a/1'), aShownTip()]))).toEqual([['a/b', 'element']])
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a walkthrough', () => {
  it('is on stage when it is offered, and else waits in the panel', async () => {
    const tour = (isUnasked: boolean): ShownItem =>
      aShownItem({ kind: 'walkthrough', stepCount: 3, isUnasked, isCounted: isUnasked })
    expect(await settle(aView([tour(false)]))).toEqual([])
    expect(await settle(aView([tour(true)]))).toEqual([['a/b', 'page']])
  })
})

describe('what counts', () => {
  it('is seen when it was granted, and not before', async () => {
    const view = aView([news('a/1')])
    expect(seen(view)).toEqual([])
    expect(seen(view)).toEqual([])
    await waitFor(() => expect(onChange).toHaveBeenCalled())
    expect(seen(view)).toEqual([['a/1', 'page']])
    expect(asked.mock.calls).toEqual([
      ['item/show', { showing: 'showing-1', id: 'a/1', page: nowhere, atMs: 1_000 }],
    ])
  })

  it('is asked for one at a time, the first in turn', async () => {
    expect(await settle(aView([news('a/1'), news('a/2', 5), news('a/3')]))).toEqual([['a/2', 'page']])
    expect(askedFor()).toEqual([['item/show', 'a/2']])
  })

  it('is not seen where it was refused, nor asked for again on that page', async () => {
    refuse()
    const view = aView([news('a/1')])
    expect(await settle(view)).toEqual([])
    expect(await settle(view)).toEqual([])
    expect(asked).toHaveBeenCalledTimes(1)
    await settle({ ...view, page: { ...nowhere, view: 'list' } })
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('does not come while the person is in the middle of something', async () => {
    const view = aView([news('a/1')])
    expect(await settle(view, 'open')).toEqual([])
    expect(asked).not.toHaveBeenCalled()
    expect(await settle(view)).toEqual([['a/1', 'page']])
    expect(seen(view, 'walkthrough')).toEqual([['a/1', 'page']])
  })

  it('is asked for only when its element can be seen', async () => {
    const tip = aShownTip({ shownAs: 'card', isUnasked: true, isCounted: true })
    const under = new Map([['a/b', { ...found, target: covered }]])
    expect(await settle(aView([tip], { resolutions: under }))).toEqual([])
    expect(asked).not.toHaveBeenCalled()
    expect(stage.listCovered()).toEqual([covered])
    const view = aView([tip])
    expect(await settle(view)).toEqual([['a/b', 'element']])
    expect(stage.listCovered()).toEqual([])
    // Covered later it stays on stage, where it hides by itself.
    expect(seen({ ...view, resolutions: under })).toEqual([['a/b', 'element']])
  })

  it('is asked for again when the worker judged it anew', async () => {
    refuse()
    await settle(aView([news('a/1')]))
    asked.mockResolvedValue({ ok: true, value: { isGranted: true } })
    expect(await settle(aView([news('a/1')]))).toEqual([['a/1', 'page']])
  })

  it('stays when the worker counts it and lists it no more', async () => {
    await settle(aView([news('a/1')]))
    expect(await settle(aView([news('a/2')]))).toEqual([['a/1', 'page']])
    expect(askedFor()).toEqual([['item/show', 'a/1']])
  })

  it('goes along to the next page where it is for that one too, and not elsewhere', async () => {
    await settle(aView([news('a/1')]))
    const list = { ...nowhere, view: 'list' } as const
    expect(seen(aView([], { page: list }))).toEqual([['a/1', 'page']])
    const ofRecords = { ...news('a/3'), page: { view: 'record' } } as const
    stage = aStage(true)
    await settle(aView([ofRecords], { page: { ...nowhere, view: 'record' } }))
    expect(seen(aView([], { page: list }))).toEqual([])
  })

  it('is a mark that may be seen a few times only', async () => {
    const view = aView([aShownTip({ isCounted: true })])
    expect(seen(view)).toEqual([])
    expect(await settle(view)).toEqual([['a/b', 'element']])
  })
})

describe('what is put away', () => {
  it.each<['dismissed' | 'never-again' | 'in-an-hour' | 'tomorrow', string, object]>([
    ['dismissed', 'item/dismiss', { how: 'dismissed' }],
    ['never-again', 'item/dismiss', { how: 'never-again' }],
    ['in-an-hour', 'item/snooze', { until: 'in-an-hour' }],
    ['tomorrow', 'item/snooze', { until: 'tomorrow' }],
  ])('goes at once, and the worker hears: %s', async (how, name, said) => {
    const view = aView([news('a/1')])
    await settle(view)
    stage.putAway('a/1', how)
    expect(seen(view)).toEqual([])
    expect(asked).toHaveBeenLastCalledWith(name, { id: 'a/1', atMs: 1_000, ...said })
  })

  it('is said to be known when the worker knows', async () => {
    const onTold = vi.fn<() => void>()
    seen(aView([aShownTip()]))
    stage.putAway('a/b', 'never-again', onTold)
    expect(onTold).not.toHaveBeenCalled()
    await waitFor(() => expect(onTold).toHaveBeenCalledTimes(1))
  })

  it('comes back when the worker lists it again', async () => {
    const view = aView([aShownTip()])
    expect(seen(view)).toEqual([['a/b', 'element']])
    stage.putAway('a/b', 'dismissed')
    expect(await settle(view)).toEqual([])
    expect(await settle(aView([aShownTip()]))).toEqual([['a/b', 'element']])
  })

  it('stays away from a list that was made before the worker heard of it', async () => {
    seen(aView([aShownTip()]))
    asked.mockReturnValue(new Promise(() => undefined))
    stage.putAway('a/b', 'dismissed')
    expect(seen(aView([aShownTip()]))).toEqual([])
  })

  it('is not told to the worker when it only ended', async () => {
    await settle(aView([news('a/1')]))
    stage.end('a/1')
    expect(seen(aView([]))).toEqual([])
    expect(askedFor()).toEqual([['item/show', 'a/1']])
  })
})
