import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Circumstances, ItemHistory } from '../../../src/core/delivery/circumstances.ts'
import { isOpen, type GateCode } from '../../../src/core/delivery/gate.ts'
import { hadItsTurn } from '../../../src/core/delivery/judge-attention.ts'
import { judgeItem } from '../../../src/core/delivery/judge-item.ts'
import {
  bringBack,
  countShowing,
  isForgiven,
  newHistory,
  snooze,
} from '../../../src/core/delivery/item-history.ts'
import type { Frequency, Item } from '../../../src/core/item.ts'
import { aPack, aTip, anAnnouncement, someCircumstances } from '../../support/build-circumstances.ts'

const hourMs = 3_600_000
const begin = Date.UTC(2026, 10, 26, 9)

/** What can happen to one item, at some time after what happened before. */
const happenings = fc.array(
  fc.record({
    afterMs: fc.integer({ min: 0, max: 60 * hourMs }),
    what: fc.constantFrom('met', 'dismissed', 'never-again', 'snoozed', 'brought-back', 'new-version'),
  }),
  { maxLength: 30 },
)
type Happening = 'met' | 'dismissed' | 'never-again' | 'snoozed' | 'brought-back' | 'new-version'

const frequencies: fc.Arbitrary<Frequency | undefined> = fc.option(
  fc.record(
    { timesAtMost: fc.integer({ min: 1, max: 3 }), daysApart: fc.integer({ min: 1, max: 5 }) },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)
const items: fc.Arbitrary<Item> = fc
  .tuple(fc.boolean(), frequencies)
  .map(([isTip, frequency]) =>
    isTip ? aTip({ id: 'i', frequency }) : anAnnouncement({ id: 'i', frequency }),
  )

interface Life {
  readonly nowMs: number
  readonly packVersion: number
  readonly history: ItemHistory
  /** How often it was seen since it last began anew. */
  readonly seen: number
}

const born: Life = { nowMs: begin, packVersion: 1, history: newHistory('p/i'), seen: 0 }

function circumstancesOf({ nowMs, packVersion, history }: Life, item: Item): Circumstances {
  return someCircumstances({
    ...{ nowMs, tab: '7', pack: aPack({ items: [item], version: packVersion }) },
    histories: new Map([['p/i', history]]),
    person: { profile: {}, isQuiet: false, firstAtMs: begin, spentAtMs: [] },
  })
}

function isOpenNow(life: Life, item: Item): boolean {
  return isOpen(judgeItem(item, circumstancesOf(life, item)))
}

function gatesThatHold(life: Life, item: Item): readonly GateCode[] {
  return judgeItem(item, circumstancesOf(life, item)).gates.flatMap(({ code, isPassed }) =>
    isPassed ? [] : code,
  )
}

function meet(life: Life, item: Item): Life {
  if (!isOpenNow(life, item)) return life
  const { nowMs, packVersion, history, seen } = life
  if (hadItsTurn(item, history, circumstancesOf(life, item)) && !isForgiven(item, history, packVersion))
    return life
  const last = { lastAtMs: nowMs, lastShowing: 'any', lastTab: '7' }
  return { ...life, history: countShowing(item, history, { packVersion, ...last }), seen: seen + 1 }
}

function happen(life: Life, item: Item, what: Happening): Life {
  const { nowMs, packVersion, history, seen } = life
  const owed = Math.max(0, seen - 1)
  switch (what) {
    case 'met':
      return meet(life, item)
    case 'dismissed':
      return { ...life, history: { ...history, putAway: { how: what, packVersion, atMs: nowMs } } }
    case 'never-again':
      return { ...life, history: { ...history, putAway: { how: what, atMs: nowMs } } }
    case 'snoozed':
      return { ...life, history: snooze(history, nowMs + hourMs), seen: owed }
    case 'brought-back':
      return { ...life, history: bringBack(history), seen: history === bringBack(history) ? seen : owed }
    case 'new-version':
      return { ...life, packVersion: packVersion + 1, seen: history.putAway?.how === 'dismissed' ? 0 : seen }
  }
}

function live(item: Item, steps: readonly { afterMs: number; what: Happening }[]): Life {
  let life = born
  for (const { afterMs, what } of steps) life = happen({ ...life, nowMs: life.nowMs + afterMs }, item, what)
  return life
}

it('comes again whenever it was put off and the time is over', () => {
  fc.assert(
    fc.property(items, happenings, (item, steps) => {
      const before = meet(live(item, steps), item)
      fc.pre(before.history.putAway === undefined)
      const snoozed = happen(before, item, 'snoozed')
      expect(gatesThatHold(snoozed, item)).toContain('snoozed')
      expect(gatesThatHold({ ...snoozed, nowMs: snoozed.nowMs + hourMs }, item)).toEqual([])
    }),
  )
})

it('comes again whenever it was put away and is brought back', () => {
  fc.assert(
    fc.property(
      items,
      happenings,
      fc.constantFrom('dismissed', 'never-again', 'snoozed'),
      (item, steps, how) => {
        const away = happen(meet(live(item, steps), item), item, how)
        expect(isOpenNow(away, item)).toBe(false)
        expect(gatesThatHold(happen(away, item, 'brought-back'), item)).toEqual([])
      },
    ),
  )
})

it('comes again with the next version when it was closed, and does not when it was put away for good', () => {
  fc.assert(
    fc.property(items, happenings, (item, steps) => {
      const before = happen(meet(live(item, steps), item), item, 'brought-back')
      const next = (how: 'dismissed' | 'never-again'): readonly GateCode[] =>
        gatesThatHold(happen(happen(before, item, how), item, 'new-version'), item)
      expect(next('dismissed')).toEqual([])
      expect(next('never-again')).toContain('never-again')
    }),
  )
})

it('is seen as often as it says and no more, as long as nobody asks for it again', () => {
  fc.assert(
    fc.property(items, happenings, (item, steps) => {
      const { seen } = live(item, steps)
      const atMost =
        item.frequency === undefined && item.kind === 'announcement' ? 1 : item.frequency?.timesAtMost
      expect(seen).toBeLessThanOrEqual(atMost ?? Infinity)
    }),
  )
})
