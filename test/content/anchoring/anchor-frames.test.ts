import { beforeEach, describe, expect, it } from 'vitest'
import {
  createAnchorFrames,
  type AnchorFrames,
  type FramePlace,
  type HeardWord,
} from '../../../src/content/anchoring/anchor-frames.ts'
import type { Sighting } from '../../../src/content/anchoring/anchor-watch.ts'
import type { PageKey } from '../../../src/core/page-key.ts'

const list: PageKey = { product: 'generic', object: 'contacts', view: 'list' }
const record: PageKey = { product: 'generic', object: 'contacts', view: 'record' }
const lost = { kind: 'lost' } as const
const target = document.createElement('button')
const found = { kind: 'found', target, candidates: [] } as const

let top: AnchorFrames
let editor: AnchorFrames
let child: AnchorFrames
let heard: HeardWord[]

/** Frames of one tab: what one says the worker tells to all. */
beforeEach(() => {
  heard = []
  const frames: AnchorFrames[] = []
  const create = (from: number, place: Partial<FramePlace> = {}): AnchorFrames => {
    const frame = createAnchorFrames({
      ...{ from, isTopFrame: from === 0, isPart: false, ...place },
      onSaid(word) {
        heard.push({ ...word, isTop: from === 0 })
        for (const each of frames) each.hear({ ...word, isTop: from === 0 })
      },
    })
    frames.push(frame)
    return frame
  }
  top = create(0)
  editor = create(1, { isPart: true })
  child = create(2)
})

const say = (frame: AnchorFrames, page: PageKey, sighting?: Sighting): void =>
  frame.say(page, ['a/b'], new Map(sighting === undefined ? [] : [['a/b', sighting]]))
const kindsOf = (...frames: readonly AnchorFrames[]): string[] =>
  frames.map((frame) => frame.weigh('a/b', lost).kind)

describe('frames that show one page', () => {
  it('have the top frame miss what none of them has, and no other', () => {
    for (const frame of [top, editor, child]) say(frame, list, lost)
    expect(kindsOf(top, editor, child)).toEqual(['lost', 'framed', 'framed'])
  })

  it('wait for each other', () => {
    say(top, list, lost)
    say(child, list)
    expect(kindsOf(top)).toEqual(['not-loaded-yet'])
    say(child, list, lost)
    expect(kindsOf(top)).toEqual(['lost'])
  })

  it.each<[string, Sighting]>([
    ['found', found],
    ['hidden', { kind: 'hidden' }],
  ])('miss nothing that is %s in one of them, until that goes', (_title, sighting) => {
    say(top, list, lost)
    say(editor, list, sighting)
    expect(kindsOf(top)).toEqual(['framed'])
    editor.end()
    expect(kindsOf(top)).toEqual(['lost'])
  })

  it('say what they know to a frame that comes later', () => {
    say(child, list, found)
    const late = createAnchorFrames({
      ...{ from: 3, isTopFrame: false, isPart: false },
      onSaid: (word) => child.hear({ ...word, isTop: false }),
    })
    heard = []
    say(late, list, lost)
    expect(heard).toMatchObject([{ from: 2, here: ['a/b'], isAsking: false }])
  })

  it('tell what changed once, and the top frame only that it is there', () => {
    say(top, list)
    say(top, list, found)
    say(child, list, found)
    say(child, list, found)
    expect(heard.map(({ from, isAsking }) => [from, isAsking])).toEqual([
      [0, true],
      [2, true],
      [0, false],
    ])
  })
})

describe('a frame with a page of its own', () => {
  it('misses what is not in it, whatever the page around it says', () => {
    say(top, list, lost)
    say(child, record, lost)
    expect(kindsOf(top, child)).toEqual(['lost', 'lost'])
  })

  it('leaves that to the top frame once that has the same page, and no longer', () => {
    say(child, record, lost)
    say(top, record, lost)
    expect(kindsOf(child)).toEqual(['framed'])
    say(top, list, lost)
    expect(kindsOf(child)).toEqual(['lost'])
  })
})

describe('a frame without an address', () => {
  it('points at what is in it', () => {
    say(editor, list, found)
    expect(editor.weigh('a/b', found)).toBe(found)
  })
})
