import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFaults } from '../../../src/core/pack-faults.ts'
import type { Progress, Sight, WalkthroughEvent } from '../../../src/core/walkthrough/progress.ts'
import type { Edition } from '../../../src/core/walkthrough/take-step.ts'
import type { Advance, Branch, Step } from '../../../src/core/walkthrough/walkthrough.ts'
import { aPack } from '../../support/build-circumstances.ts'
import { anEdition, aSight, aStep, say } from '../../support/build-walkthrough.ts'

const anchor = { role: 'button', names: { en: 'Save' } }
const created = { kind: 'record-created', object: 'contacts' } as const
const stepIds = ['a', 'b', 'c', 'd', 'e', 'f']
const to = fc.constantFrom(...stepIds, 'end')
const page = fc.constantFrom({ object: 'contacts' }, { object: 'deals' }, {})

const advances: fc.Arbitrary<Advance> = fc.oneof(
  fc.constant<Advance>({ on: 'next' }),
  fc.constant<Advance>({ on: 'click' }),
  fc.constant<Advance>({ on: 'filled' }),
  fc.constant<Advance>({ on: 'event', event: created }),
  page.map((each): Advance => ({ on: 'page', page: each })),
)
const branches: fc.Arbitrary<Branch> = fc.oneof(
  to.map((id): Branch => ({ on: 'choice', text: { en: id }, to: id })),
  fc
    .tuple(fc.constantFrom('Save', 'Edit'), fc.constantFrom('present', 'absent'), to)
    .map(([name, is, id]): Branch => {
      return { on: 'element', anchor: { role: 'button', names: { en: name } }, is, to: id }
    }),
  fc.tuple(page, to).map(([each, id]): Branch => ({ on: 'page', page: each, to: id })),
)
const steps: fc.Arbitrary<Step[]> = fc.tuple(
  ...stepIds.map((id) =>
    fc
      .record(
        { page, advance: advances, branches: fc.array(branches, { minLength: 1, maxLength: 3 }), next: to },
        { requiredKeys: [] },
      )
      .map((change) => aStep(id, { anchor, ...change })),
  ),
)

/** Walkthroughs that a pack may hold. */
const editions: fc.Arbitrary<Edition> = fc
  .tuple(steps, fc.integer({ min: 1, max: stepIds.length }))
  .map(([list, count]) => anEdition(list.slice(0, count)))
  .filter(({ walkthrough }) => findFaults(aPack({ items: [walkthrough] })).length === 0)

const sights: fc.Arbitrary<Sight> = fc
  .tuple(
    fc.constantFrom('contacts', 'deals'),
    fc.dictionary(fc.constantFrom('0', '1', '2'), fc.constantFrom('present', 'absent')),
  )
  .map(([object, elements]) => aSight({ page: { product: 'x', object, view: 'list' }, elements }))

const every: readonly WalkthroughEvent[] = [
  ...([{ kind: 'start' }, { kind: 'next' }, { kind: 'back' }, { kind: 'skip' }, { kind: 'leave' }] as const),
  ...([{ kind: 'resume' }, { kind: 'clicked' }, { kind: 'filled' }, { kind: 'looked' }] as const),
  { kind: 'arrived' },
  { kind: 'event', event: created },
  ...[0, 1, 2].map((branch) => ({ kind: 'choose', branch }) as const),
]
const said = fc.array(
  fc.record({ event: fc.constantFrom(...every), sight: sights, by: fc.constantFrom('1', '2') }),
  {
    maxLength: 40,
  },
)

function follow(
  edition: Edition,
  list: readonly { event: WalkthroughEvent; sight: Sight; by: string }[],
): Progress[] {
  const progresses: Progress[] = []
  let progress = say(edition, undefined, { kind: 'start' })
  for (const { event, ...rest } of list) {
    if (progress !== undefined) progresses.push(progress)
    progress = say(edition, progress, event, rest)
  }
  return progress === undefined ? progresses : [...progresses, progress]
}

// The third is a page that no branch of these walkthroughs names.
const allSights = ['contacts', 'deals', 'companies'].flatMap((object) =>
  ['present', 'absent'].flatMap((first) =>
    ['present', 'absent'].flatMap((second) =>
      ['present', 'absent'].map((third) =>
        aSight({
          page: { product: 'x', object, view: 'list' },
          elements: { 0: first, 1: second, 2: third } as Sight['elements'],
        }),
      ),
    ),
  ),
)

/** Whether some way of going on finishes it. */
function canFinish(edition: Edition, from: Progress): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at.state === 'finished') return true
    const key = `${at.state} ${at.stepId}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const event of every.filter(({ kind }) => kind !== 'start' && kind !== 'back' && kind !== 'leave'))
      for (const sight of allSights) {
        const after = say(edition, at, event, { sight, by: at.owner })
        if (after !== undefined) waiting.push(after)
      }
  }
  return false
}

describe('whatever walkthrough a pack may hold, and whatever is said of it', () => {
  it('stands at one of its steps, and some way from there finishes it', () => {
    fc.assert(
      fc.property(editions, said, (edition, list) => {
        const ids = edition.walkthrough.steps.map(({ id }) => id)
        const last = follow(edition, list).at(-1)
        if (last === undefined) throw new Error('it was never started')
        expect(ids).toContain(last.stepId)
        expect(canFinish(edition, last)).toBe(true)
      }),
    )
  })

  it('can be left from every state, and resumed where it was', () => {
    fc.assert(
      fc.property(editions, said, (edition, list) => {
        for (const progress of follow(edition, list)) {
          if (progress.state === 'finished') continue
          const left = say(edition, progress, { kind: 'leave' }, { by: progress.owner })
          expect(left?.state).toBe('left')
          const resumed = say(edition, left, { kind: 'resume' }, { by: '3' })
          expect(resumed).toMatchObject({ state: 'running', stepId: progress.stepId, owner: '3' })
        }
      }),
    )
  })

  it('hears each thing once, however often it arrives', () => {
    fc.assert(
      fc.property(editions, said, fc.constantFrom(...every), sights, (edition, list, event, sight) => {
        const progress = follow(edition, list).at(-1)
        if (progress === undefined) throw new Error('it was never started')
        const change = { sight, by: progress.owner, counter: progress.counter }
        const once = say(edition, progress, event, change)
        expect(once?.counter).toBeLessThanOrEqual(progress.counter + 1)
        expect(say(edition, once, event, change)).toEqual(once)
      }),
    )
  })
})
