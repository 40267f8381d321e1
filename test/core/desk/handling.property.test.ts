import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  liveActs,
  standingOf,
  untouched,
  withAct,
  type Act,
  type Deed,
} from '../../../src/core/desk/handling.ts'
import { questionKinds } from '../../../src/core/question.ts'
import { act, actId, call, draftId, searchTip } from '../../support/build-acts.ts'

const actsAtMost = 12
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom<Deed>(
    { kind: 'point', resource: call },
    { kind: 'point-tip', tip: searchTip },
    { kind: 'mend', resource: call },
    { kind: 'draft', draftId },
    { kind: 'plan', plan: { phase: 'parallel' } },
    { kind: 'repair' },
    { kind: 'report' },
    { kind: 'set-aside' },
    { kind: 'reopen' },
    { kind: 'lose' },
    { kind: 'tell' },
    { kind: 'confirm' },
    { kind: 'reject' },
    { kind: 'group', groupId: 'g' },
  ),
  fc.nat(actsAtMost).map((n): Deed => ({ kind: 'undo', actId: actId(n) })),
)
const histories: fc.Arbitrary<Act[]> = fc
  .array(deeds, { maxLength: actsAtMost })
  .map((list) => list.map((deed, index) => act(index, deed)))
const kinds = fc.constantFrom(...questionKinds)

/** The same acts in another order, some heard of twice. */
const heard = histories.chain((acts) =>
  fc
    .tuple(
      fc.shuffledSubarray([...acts, ...acts], { minLength: 2 * acts.length }),
      fc.shuffledSubarray(acts, { minLength: acts.length }),
    )
    .map(([twice, once]) => ({ acts, twice, once })),
)

describe('whatever is done about a question', () => {
  it('leads to the same standing in whatever order, and however often, it is heard of', () => {
    fc.assert(
      fc.property(heard, kinds, ({ acts, twice, once }, kind) => {
        const expected = standingOf(acts, kind)
        expect(standingOf(once, kind)).toEqual(expected)
        expect(standingOf(twice, kind)).toEqual(expected)
        const stored = twice.reduce<readonly Act[]>(withAct, [])
        expect(stored).toEqual(acts)
      }),
    )
  })

  it('is as if it had not been when its last act is undone', () => {
    fc.assert(
      fc.property(histories, deeds, kinds, (acts, deed, kind) => {
        const last = act(actsAtMost + 1, deed)
        const undone = [...acts, last, act(actsAtMost + 2, { kind: 'undo', actId: last.id })]
        expect(standingOf(undone, kind)).toEqual(standingOf(acts, kind))
      }),
    )
  })

  it('has nothing undone, and no undoing, among its live acts', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const live = liveActs(acts)
        expect(live.every(({ deed }) => deed.kind !== 'undo')).toBe(true)
        expect(new Set(live).size).toBe(live.length)
        expect(live.every((each) => acts.includes(each))).toBe(true)
      }),
    )
  })

  it('is confirmed only after it was told, and told only of what is there', () => {
    fc.assert(
      fc.property(histories, kinds, (acts, kind) => {
        const standing = standingOf(acts, kind)
        if (standing.state !== 'told' && standing.state !== 'confirmed') return
        expect(standing.toldAtMs).toBeDefined()
        expect((standing.resource ?? standing.tip) !== undefined || kind === 'broken').toBe(true)
      }),
    )
  })

  it('never comes to broken things’ ends where it is a question', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const standing = standingOf(acts, 'question')
        expect(standing.state).not.toBe('repaired')
        expect(standing.reportedAtMs).toBeUndefined()
      }),
    )
  })

  it('comes from nothing to nothing', () => {
    expect(standingOf([], 'broken')).toEqual(untouched)
  })
})
