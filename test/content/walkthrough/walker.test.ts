import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { branchKey, stepKey } from '../../../src/content/anchoring/anchor-keys.ts'
import { patienceMs } from '../../../src/content/anchoring/patience.ts'
import type { OpenBox, Running } from '../../../src/content/overlay/overlay.ts'
import { coveredAtMostMs } from '../../../src/content/overlay/walkthrough/stand-apart.ts'
import {
  createWalker,
  type Walker,
  type WalkerView,
} from '../../../src/content/overlay/walkthrough/walker.ts'
import type { Resolution } from '../../../src/core/anchor.ts'
import { aRunning } from '../../support/build-shown.ts'
import { waitFor } from '../../support/wait-for.ts'

const page = { product: 'x', object: 'contacts', view: 'list' } as const
const other = { ...page, view: 'create' } as const
const anchor = { role: 'button', names: { en: 'Save' } }

interface Said {
  readonly id: string
  readonly counter: number
  readonly event: { readonly kind: string }
  readonly sight: { readonly page: object; readonly elements: object }
}

let box: HTMLElement
let walker: Walker
let said: Said[]
let answers: (Running | undefined | 'lost')[]
let told: (Running | undefined)[]
let view: WalkerView

beforeEach(() => {
  box = document.createElement('div')
  document.body.append(box)
  ;[said, answers, told] = [[], [], []]
  walker = createWalker({
    ask: ((name: string, input: Said) => {
      if (name === 'walkthrough/place') return Promise.resolve({ ok: true, value: {} })
      said.push(input)
      const running = answers.shift()
      return Promise.resolve(running === 'lost' ? { ok: false } : { ok: true, value: { running } })
    }) as never,
    host: document.createElement('div'),
    isTopFrame: true,
    now: () => 7,
    onRunning: (running) => told.push(running),
    onChange: () => walker.set(view),
    onWanted: () => undefined,
  })
})
afterEach(() => {
  walker.end()
  box.remove()
  vi.useRealTimers()
})

const found = (target: Element): Resolution<Element> =>
  ({ kind: 'found', target, confidence: 1, candidates: [] }) as unknown as Resolution<Element>
const lost = { kind: 'lost', candidates: [] } as unknown as Resolution<Element>

function at(change: Partial<Running>, step: Partial<Running['step']> = {}): Running {
  return aRunning({ ...change, step: { ...aRunning().step, anchor, ...step } })
}

function set(running: Running | undefined, resolutions: [string, Resolution<Element>][] = []): void {
  view = { page, running, resolutions: new Map(resolutions) }
  walker.set(view)
}

function show(html: string): Element {
  box.innerHTML = html
  const element = box.firstElementChild
  if (element === null) throw new Error('the page shows something')
  return element
}

const kindsSaid = (): string[] => said.map(({ event }) => event.kind)

describe('the walker', () => {
  it('docks the card for who asks for it while something lies over its element', () => {
    const running = at({})
    const button = show(
      '<button>Save</button><div style="position: fixed; inset: 0; background: white"></div>',
    )
    const place = (open: OpenBox): string | undefined => {
      view = { page, running, resolutions: new Map([[stepKey(running), found(button)]]), open }
      const scene = walker.set(view)?.scene
      return scene?.kind === 'step' ? scene.place : undefined
    }
    expect(place({ kind: 'nothing' })).toBe('beside')
    expect(place({ kind: 'step' })).toBe('covered')
    button.nextElementSibling?.remove()
    expect(place({ kind: 'step' })).toBe('beside')
  })

  it('docks the card where what lies over its element does not go by itself, until it is gone', () => {
    vi.useFakeTimers()
    const running = at({})
    const button = show(
      '<button>Save</button><div style="position: fixed; inset: 0; background: white"></div>',
    )
    const places: (string | undefined)[] = []
    const look = (): void => {
      const scene = walker.set(view)?.scene
      places.push(scene?.kind === 'step' ? scene.place : undefined)
    }
    set(running, [[stepKey(running), found(button)]])
    vi.advanceTimersByTime(coveredAtMostMs - 1)
    look()
    expect(walker.listCovered()).toEqual([button])
    vi.advanceTimersByTime(1)
    look()
    look()
    button.nextElementSibling?.remove()
    look()
    expect(walker.listCovered()).toEqual([])
    // What lies over it anew is waited for anew.
    button.insertAdjacentHTML('afterend', '<div style="position: fixed; inset: 0; background: white"></div>')
    look()
    expect(places).toEqual(['beside', 'covered', 'covered', 'beside', 'beside'])
  })

  it('says once of a step that its element was clicked, and what the worker answers to its owner', async () => {
    const running = at({ counter: 3 }, { advanceOn: 'click' })
    const button = show('<button>Save</button>')
    set(running, [[stepKey(running), found(button)]])
    answers = [at({ counter: 4 })]
    if (button instanceof HTMLElement) {
      button.click()
      button.click()
    }
    await waitFor(() => expect(told).toHaveLength(1))
    expect(said).toEqual([
      {
        ...{ id: running.id, counter: 3, atMs: 7, event: { kind: 'clicked' } },
        sight: { page, elements: {} },
      },
    ])
    expect(told[0]?.counter).toBe(4)
  })

  it('hears nothing of a step that is decided, left, elsewhere or over', () => {
    const button = show('<button>Save</button>')
    for (const change of [
      { state: 'deciding' },
      { state: 'left' },
      { isElsewhere: true },
      { state: 'finished' },
    ] as const) {
      const running = at(change, { advanceOn: 'click' })
      set(running, [[stepKey(running), found(button)]])
      if (button instanceof HTMLElement) button.click()
    }
    expect(said).toEqual([])
  })

  it('never says what a field holds', async () => {
    const running = at({}, { advanceOn: 'filled' })
    const input = show('<input value="Erika Mustermann">')
    set(running, [[stepKey(running), found(input)]])
    answers = [running]
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await waitFor(() => expect(told).toHaveLength(1))
    expect(kindsSaid()).toEqual(['filled'])
    expect(JSON.stringify(said)).not.toContain('Erika')
  })

  it('looks again where the page went on while it spoke', async () => {
    const running = at({ counter: 3 })
    set(running)
    answers = [at({ counter: 4 }, { isHere: false }), at({ counter: 4 }, { isHere: true })]
    const spoken = walker.say({ kind: 'next' })
    view = { ...view, page: other }
    walker.set(view)
    await spoken
    expect(kindsSaid()).toEqual(['next', 'looked'])
    expect(said[1]?.sight.page).toEqual(other)
    expect(told.map((each) => each?.step.isHere)).toEqual([true])
  })

  it('takes what is there at once, and what is not when the page had its time', () => {
    vi.useFakeTimers()
    const running = at(
      { state: 'deciding', counter: 5 },
      { elements: [0, 1].map((branch) => ({ branch, anchor })) },
    )
    set(running, [[branchKey(running, 0), lost]])
    expect(said).toEqual([])
    const [first, second] = [branchKey(running, 0), branchKey(running, 1)]
    set(running, [
      [first, lost],
      [second, found(box)],
    ])
    expect(said.map(({ sight }) => sight.elements)).toEqual([{ 1: 'present' }])
    vi.advanceTimersByTime(patienceMs)
    expect(said.map(({ sight }) => sight.elements)).toEqual([{ 1: 'present' }, { 0: 'absent', 1: 'present' }])
    vi.advanceTimersByTime(10 * patienceMs)
    expect(said).toHaveLength(2)
  })

  it('says that it did not arrive, and is spared that when it does', async () => {
    const running = at({})
    set(running)
    answers = ['lost', running]
    await walker.say({ kind: 'next' })
    expect(walker.set(view)?.problem).toBe(true)
    await walker.say({ kind: 'next' })
    expect(walker.set(view)?.problem).toBe(false)
  })

  it('keeps telling what is finished until it was read', () => {
    set(at({ counter: 8, state: 'finished' }))
    view = { ...view, running: undefined, page: other }
    expect(walker.set(view)?.scene).toEqual({ kind: 'note', note: 'finished' })
    walker.close()
    expect(walker.set(view)).toBeUndefined()
  })

  it.each([
    ['asks where it stands when another tab changed it', { id: 'a/tour', counter: 9 }, ['looked']],
    ['asks when another walkthrough was begun, which leaves this one', { id: 'a/b', counter: 1 }, ['looked']],
    ['does not ask of what it knows', { id: 'a/tour', counter: 1 }, []],
  ])('%s', (_name, changed, kinds) => {
    set(at({ counter: 1 }))
    walker.hear(changed)
    expect(kindsSaid()).toEqual(kinds)
  })

  it('tells of what was left on this page, and not on the next', async () => {
    set(at({ counter: 1 }))
    const left = at({ counter: 2, state: 'left' })
    answers = [left]
    await walker.say({ kind: 'leave' })
    set(left)
    expect(walker.set(view)?.scene).toEqual({ kind: 'note', note: 'left' })
    expect(walker.set({ ...view, page: other })).toBeUndefined()
  })
})
