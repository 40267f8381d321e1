import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createStepFrames,
  type PlacedStep,
  type StepFrames,
} from '../../../src/content/overlay/walkthrough/frames.ts'

const running = { id: 'p/tour', counter: 3 }
const next = { ...running, counter: 4 }
const onChange = vi.fn<() => void>()
const onWanted = vi.fn<() => void>()

let top: StepFrames
let child: StepFrames
let heard: PlacedStep['place'][]

/** Two frames of one tab: what one says the worker tells to both. */
beforeEach(() => {
  vi.clearAllMocks()
  heard = []
  const frames: StepFrames[] = []
  const create = (frame: number): StepFrames =>
    createStepFrames({
      isTopFrame: frame === 0,
      ask: ((_name: string, said: Omit<PlacedStep, 'frame'>) => {
        heard.push(said.place)
        for (const each of frames) each.hear({ ...said, frame })
        return Promise.resolve({ ok: true, value: {} })
      }) as never,
      ...{ onChange, onWanted },
    })
  frames.push((top = create(0)), (child = create(5)))
})

const shown = { isShown: true, isSought: false }
const sought = { isShown: false, isSought: true }
const neither = { isShown: false, isSought: false }

describe('frames that show a step', () => {
  it('tell the top frame once, and once that they do so no more', () => {
    child.set(running, shown)
    child.set(running, shown)
    expect(top.isShownElsewhere(running)).toBe(true)
    child.set(running, neither)
    expect(top.isShownElsewhere(running)).toBe(false)
    expect(heard).toEqual(['here', 'gone'])
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('speak of the step that they show, not of the next', () => {
    child.set(running, shown)
    expect(top.isShownElsewhere(next)).toBe(false)
    child.set(next, shown)
    expect(top.isShownElsewhere(next)).toBe(true)
  })

  it('say it again to a top frame that comes later and looks for it', () => {
    child.set(running, shown)
    heard = []
    top.set(running, sought)
    top.set(running, sought)
    expect(heard).toEqual(['sought', 'here'])
  })

  it('are forgotten when they go', () => {
    child.set(running, shown)
    child.end()
    expect(top.isShownElsewhere(running)).toBe(false)
  })

  it('are asked for the focus by the top frame, where they show the step', () => {
    top.set(running, sought)
    top.go()
    expect(onWanted).not.toHaveBeenCalled()
    child.set(running, shown)
    top.go()
    expect(onWanted).toHaveBeenCalledTimes(1)
  })
})
