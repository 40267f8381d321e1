import { describe, expect, it } from 'vitest'
import type { Progress, Sight, WalkthroughEvent } from '../../../src/core/walkthrough/progress.ts'
import { settle, type Edition } from '../../../src/core/walkthrough/take-step.ts'
import type { Step } from '../../../src/core/walkthrough/walkthrough.ts'
import { anEdition, aSight, aStep, say, walk } from '../../support/build-walkthrough.ts'

const anchor = { role: 'button', names: { en: 'Save' } }
const created = { kind: 'record-created', object: 'contacts' } as const
const deals = { product: 'x', object: 'deals', view: 'list' } as const
const next: WalkthroughEvent = { kind: 'next' }

describe('a step', () => {
  it.each<[string, Step['advance'], WalkthroughEvent, boolean]>([
    ['next', undefined, { kind: 'next' }, true],
    ['next', undefined, { kind: 'clicked' }, false],
    ['a click', { on: 'click' }, { kind: 'clicked' }, true],
    ['a click', { on: 'click' }, { kind: 'next' }, false],
    ['a filled field', { on: 'filled' }, { kind: 'filled' }, true],
    ['an event', { on: 'event', event: created }, { kind: 'event', event: created }, true],
    [
      'an event',
      { on: 'event', event: created },
      { kind: 'event', event: { ...created, object: 'deals' } },
      false,
    ],
    ['a page', { on: 'page', page: { object: 'deals' } }, { kind: 'looked' }, false],
    ['anything, skipped', { on: 'event', event: created }, { kind: 'skip' }, true],
  ])('that waits for %s (%j) hears %j: %s', (_name, advance, event, isDone) => {
    const edition = anEdition([aStep('a', { anchor, advance }), aStep('b')])
    expect(walk(edition, [event]).stepId).toBe(isDone ? 'b' : 'a')
  })

  it('that waits for a page ends on arriving there', () => {
    const edition = anEdition([
      aStep('a', { advance: { on: 'page', page: { object: 'deals' } } }),
      aStep('b'),
    ])
    const arrived = say(edition, walk(edition, []), { kind: 'looked' }, { sight: aSight({ page: deals }) })
    expect(arrived?.stepId).toBe('b')
  })

  it('that only leads to where the person is already is not shown, on the way back neither', () => {
    const edition = anEdition([
      aStep('a'),
      aStep('go', { advance: { on: 'page', page: { object: 'contacts' } } }),
      aStep('b'),
    ])
    expect(walk(edition, [next])).toMatchObject({ stepId: 'b', trail: ['a'] })
    expect(walk(edition, [next, { kind: 'back' }])).toMatchObject({ stepId: 'a', trail: [] })
  })

  it('with choices waits for one of them', () => {
    const edition = anEdition([
      aStep('a', {
        branches: [
          { on: 'choice', text: { en: 'One' }, to: 'b' },
          { on: 'choice', text: { en: 'Many' }, to: 'end' },
        ],
      }),
      aStep('b'),
    ])
    expect(walk(edition, [next]).stepId).toBe('a')
    expect(walk(edition, [{ kind: 'choose', branch: 0 }]).stepId).toBe('b')
    expect(walk(edition, [{ kind: 'choose', branch: 1 }]).state).toBe('finished')
    expect(walk(edition, [{ kind: 'choose', branch: 7 }]).stepId).toBe('a')
  })

  it('that is the last one finishes, and so does one that leads to the end', () => {
    expect(walk(anEdition([aStep('a')]), [next]).state).toBe('finished')
    expect(walk(anEdition([aStep('a', { next: 'end' }), aStep('b')]), [next]).state).toBe('finished')
  })
})

describe('who comes to the page of a later step in another way', () => {
  const pageOf = (view: 'list' | 'create' | 'record' | 'home'): Sight['page'] => ({
    ...{ product: 'x', object: 'contacts', view },
  })
  const step = (id: string, view: 'list' | 'create' | 'record', change: Partial<Step> = {}): Step =>
    aStep(id, { page: { object: 'contacts', view }, anchor, ...change })
  const choices = [
    { on: 'choice', text: { en: 'New' }, to: 'create' },
    { on: 'choice', text: { en: 'There' }, to: 'note' },
  ] as const
  const click = { on: 'click' } as const
  const edition = anEdition([
    step('look', 'list', { branches: choices }),
    step('create', 'list', { advance: click }),
    step('name', 'create', { advance: { on: 'filled' } }),
    step('save', 'create', { advance: { on: 'event', event: created } }),
    step('note', 'record', { advance: { on: 'filled' } }),
  ])
  const arrive = (
    at: Progress | undefined,
    view: Parameters<typeof pageOf>[0],
    { on = edition, kind = 'arrived' }: { on?: Edition; kind?: 'arrived' | 'looked' } = {},
  ): Progress | undefined => say(on, at, { kind }, { sight: aSight({ page: pageOf(view) }) })
  const begin = (events: readonly WalkthroughEvent[], view: 'list' | 'create' | 'home' = 'list'): Progress =>
    walk(edition, events, aSight({ page: pageOf(view) }))
  const chooseNew: WalkthroughEvent = { kind: 'choose', branch: 0 }

  it('is taken on past what was there to bring them there, and can go back', () => {
    const arrived = arrive(begin([chooseNew]), 'create')
    expect(arrived).toMatchObject({ stepId: 'name', trail: ['look', 'create'] })
    expect(arrive(arrived, 'create')).toBe(arrived)
    const back = say(edition, arrived, { kind: 'back' }, { sight: aSight({ page: pageOf('create') }) })
    expect(back?.stepId).toBe('create')
    expect(arrive(back, 'create')?.stepId).toBe('create')
  })

  it('has chosen, where one choice alone leads there', () => {
    expect(arrive(begin([]), 'record')).toMatchObject({ stepId: 'note', trail: ['look'] })
    expect(arrive(begin([]), 'create')).toMatchObject({ stepId: 'name', trail: ['look', 'create'] })
    const both = anEdition([
      step('look', 'list', { branches: choices }),
      step('create', 'record'),
      step('note', 'record'),
    ])
    const begun = walk(both, [], aSight({ page: pageOf('list') }))
    expect(arrive(begun, 'record', { on: both })?.stepId).toBe('look')
  })

  it('has skipped nothing that was to be done: a field, an event, a click that stays on the page', () => {
    const naming = arrive(begin([chooseNew]), 'create')
    expect(arrive(naming, 'record')?.stepId).toBe('name')
    const filled = say(edition, naming, { kind: 'filled' }, { sight: aSight({ page: pageOf('create') }) })
    expect(arrive(filled, 'record')?.stepId).toBe('save')
    const starred = anEdition([
      step('star', 'list', { advance: click }),
      step('create', 'list', { advance: click }),
      step('name', 'create'),
    ])
    const begun = walk(starred, [], aSight({ page: pageOf('list') }))
    expect(arrive(begun, 'create', { on: starred })?.stepId).toBe('star')
  })

  it('has not come there by beginning there, before the page of the step was seen', () => {
    const begun = begin([], 'create')
    expect(arrive(begun, 'create')).toBe(begun)
    const there = arrive(begun, 'list')
    expect(there).toMatchObject({ stepId: 'look', counter: begun.counter + 1 })
    expect(arrive(there, 'list')).toBe(there)
    expect(arrive(there, 'create')?.stepId).toBe('name')
    expect(arrive(begin([], 'home'), 'create')?.stepId).toBe('name')
  })

  it('is not taken on by what a frame of the page says, nor where it runs elsewhere or was left', () => {
    const at = begin([chooseNew])
    expect(arrive(at, 'create', { kind: 'looked' })).toBe(at)
    const elsewhere = say(edition, at, { kind: 'resume' }, { by: '2' })
    expect(arrive(elsewhere, 'create')).toBe(elsewhere)
    const left = say(edition, at, { kind: 'leave' })
    expect(arrive(left, 'create')).toBe(left)
    expect(arrive(say(edition, left, { kind: 'resume' }), 'create')?.stepId).toBe('name')
  })
})

describe('a branch by what is on the page', () => {
  const edition = anEdition([
    aStep('a', { branches: [{ on: 'element', anchor, is: 'present', to: 'c' }] }),
    aStep('b'),
    aStep('c'),
  ])

  it.each([
    ['present', 'c'],
    ['absent', 'b'],
  ] as const)('is decided when its element is %s', (state, stepId) => {
    expect(walk(edition, [next], aSight({ elements: { 0: state } })).stepId).toBe(stepId)
  })

  it('waits until somebody has looked, and can be skipped, left and gone back from', () => {
    const deciding = walk(edition, [next])
    expect(deciding).toMatchObject({ state: 'deciding', stepId: 'a' })
    expect(say(edition, deciding, { kind: 'looked' })).toBe(deciding)
    const looked = say(
      edition,
      deciding,
      { kind: 'looked' },
      { sight: aSight({ elements: { 0: 'present' } }) },
    )
    expect(looked).toMatchObject({ state: 'running', stepId: 'c' })
    expect(say(edition, deciding, { kind: 'skip' })).toMatchObject({ stepId: 'b', skipped: ['a'] })
    expect(say(edition, deciding, { kind: 'back' })).toMatchObject({ state: 'running', stepId: 'a' })
    expect(say(edition, deciding, { kind: 'leave' })?.state).toBe('left')
  })

  it('goes by the page too', () => {
    const byPage = anEdition([
      aStep('a', { branches: [{ on: 'page', page: { object: 'deals' }, to: 'c' }] }),
      aStep('b'),
      aStep('c'),
    ])
    expect(walk(byPage, [next]).stepId).toBe('b')
    expect(walk(byPage, [next], aSight({ page: deals })).stepId).toBe('c')
  })
})

describe('progress', () => {
  const edition = anEdition([aStep('a'), aStep('b'), aStep('c')])

  it('goes back the way it came', () => {
    expect(walk(edition, [next, next, { kind: 'back' }])).toMatchObject({ stepId: 'b', trail: ['a'] })
    expect(walk(edition, [{ kind: 'back' }]).stepId).toBe('a')
  })

  it('is left, and resumed days later in another tab', () => {
    const left = walk(edition, [next, { kind: 'leave' }])
    expect(say(edition, left, next)).toBe(left)
    const resumed = say(edition, left, { kind: 'resume' }, { by: '2', atMs: 9 })
    expect(resumed).toMatchObject({ state: 'running', stepId: 'b', owner: '2', changedAtMs: 9 })
  })

  it('belongs to one tab at a time', () => {
    const mine = walk(edition, [])
    expect(say(edition, mine, next, { by: '2' })).toBe(mine)
    const taken = say(edition, mine, { kind: 'resume' }, { by: '2' })
    expect(say(edition, taken, next, { by: '1' })).toBe(taken)
    expect(say(edition, taken, next, { by: '2' })?.stepId).toBe('b')
  })

  it('is left from any tab, because the one that it runs in may be gone', () => {
    const mine = walk(edition, [next])
    expect(say(edition, mine, { kind: 'leave' }, { by: '2' })).toMatchObject({ state: 'left', stepId: 'b' })
  })

  it('hears what is said twice once', () => {
    const first = walk(edition, [])
    const second = say(edition, first, next)
    expect(say(edition, second, next, { counter: first.counter })).toBe(second)
    expect(say(edition, first, { kind: 'start' }, { counter: 0 })).toBe(first)
  })

  it('begins again from the beginning when it is started again', () => {
    const again = say(edition, walk(edition, [next, next, next]), { kind: 'start' })
    expect(again).toMatchObject({ state: 'running', stepId: 'a', trail: [] })
  })

  it.each<[string, string[], string, string[]]>([
    ['keeps its step by id, wherever it stands now', ['x', 'c', 'a'], 'c', ['a']],
    ['goes back to the last step that is still there', ['a', 'd'], 'a', []],
    ['begins again where nothing is left', ['d', 'e'], 'd', []],
  ])('in another version of the pack %s', (_name, steps, stepId, trail) => {
    const newer = anEdition(
      steps.map((id) => aStep(id)),
      2,
    )
    const settled = settle(newer, walk(edition, [next, next]))
    expect(settled).toMatchObject({ packVersion: 2, state: 'running', stepId, trail })
  })
})
