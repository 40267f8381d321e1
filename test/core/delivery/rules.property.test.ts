import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetIntervalMs, budgetPerDay, spend } from '../../../src/core/delivery/budget.ts'
import type { Found, ItemHistory } from '../../../src/core/delivery/circumstances.ts'
import { isOpen } from '../../../src/core/delivery/gate.ts'
import { judgeItem } from '../../../src/core/delivery/judge-item.ts'
import { judgeOnPage, type TargetState } from '../../../src/core/delivery/judge-on-page.ts'
import { readWallClock, toDate, toMs } from '../../../src/core/delivery/wall-time.ts'
import { isUnasked, type Item } from '../../../src/core/item.ts'
import { aPack, aTip, anAnnouncement, someCircumstances } from '../../support/build-circumstances.ts'

const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia']
// About the autumn's change of clocks, when a day has 25 hours.
const begin = Date.UTC(2026, 9, 23)
const days = fc.integer({ min: 0, max: 9 }).map((day) => toDate(begin / 86_400_000 + day))
const minutes = fc
  .tuple(days, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30`)

const items: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      isTip: fc.boolean(),
      shownAs: fc.constantFrom('beacon', 'card'),
      window: fc.option(
        fc.record(
          {
            from: fc.oneof(days, minutes),
            until: fc.oneof(days, minutes),
            timeZone: fc.constantFrom(...zones),
          },
          { requiredKeys: [] },
        ),
        { nil: undefined },
      ),
      priority: fc.integer({ min: -2, max: 2 }),
      timesAtMost: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      mattersWithoutPlace: fc.boolean(),
      view: fc.constantFrom('list', 'edit', undefined),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(({ isTip, shownAs, view, timesAtMost, ...rest }, index) => {
      const change = {
        ...rest,
        id: `i${index}`,
        page: { view },
        ...(timesAtMost === undefined ? {} : { frequency: { timesAtMost } }),
      } as const
      return isTip ? aTip({ ...change, shownAs }) : anAnnouncement(change)
    }),
  )

const targets: fc.Arbitrary<TargetState> = fc.constantFrom(
  'found',
  'lost',
  'doubtful',
  'hidden',
  'not-loaded-yet',
  undefined,
)
const visits = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 4 * 3_600_000 }), target: targets }), {
  minLength: 1,
  maxLength: 60,
})

interface Shown {
  readonly item: Item
  readonly atMs: number
}

/** Lets a person visit a page again and again, and shows them what the rules let pass. */
function live(
  list: readonly Item[],
  zone: string,
  steps: readonly { afterMs: number; target: TargetState }[],
): Shown[] {
  const shown: Shown[] = []
  const histories = new Map<string, ItemHistory>()
  let spentAtMs: readonly number[] = []
  let nowMs = begin
  for (const { afterMs, target } of steps) {
    nowMs += afterMs
    const found: Partial<Found> = {
      ...{ nowMs, browserZone: zone, histories, pack: aPack({ items: list }) },
      person: { profile: {}, isQuiet: false, firstAtMs: begin, spentAtMs },
    }
    const judged = list.map((item) => judgeItem(item, someCircumstances(found)))
    for (const { id, isUnasked: comesUnasked } of judgeOnPage(judged, { targetOf: () => target }).filter(
      isOpen,
    )) {
      const item = list.find((each) => `p/${each.id}` === id)
      if (item === undefined) throw new Error(`no item ${id}`)
      shown.push({ item, atMs: nowMs })
      histories.set(id, { id, times: (histories.get(id)?.times ?? 0) + 1, lastAtMs: nowMs })
      if (comesUnasked) spentAtMs = spend(spentAtMs, nowMs)
    }
  }
  return shown
}

describe('whatever a pack says and a person does', () => {
  it('nothing is shown outside of its window', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...zones), visits, (list, zone, steps) => {
        for (const { item, atMs } of live(list, zone, steps)) {
          const own = item.window?.timeZone ?? zone
          const { from, until } = item.window ?? {}
          expect(atMs).toBeGreaterThanOrEqual(from === undefined ? 0 : toMs(from, own, 'start'))
          expect(atMs).toBeLessThan(until === undefined ? Infinity : toMs(until, own, 'end'))
        }
      }),
    )
  })

  it('at most one unasked item comes in ten minutes, and three on a day of the person’s zone', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...zones), visits, (list, zone, steps) => {
        const times = live(list, zone, steps)
          .filter(({ item }) => isUnasked(item))
          .map(({ atMs }) => atMs)
        for (const [index, atMs] of times.slice(1).entries())
          expect(atMs - (times[index] ?? 0)).toBeGreaterThanOrEqual(budgetIntervalMs)
        const daysOfTimes = times.map((atMs) => readWallClock(atMs, zone).day)
        for (const day of daysOfTimes)
          expect(daysOfTimes.filter((each) => each === day).length).toBeLessThanOrEqual(budgetPerDay)
      }),
    )
  })

  it('nothing is seen more often than it says', () => {
    fc.assert(
      fc.property(items, fc.constantFrom(...zones), visits, (list, zone, steps) => {
        const shown = live(list, zone, steps)
        for (const item of list) {
          const atMost = item.frequency?.timesAtMost ?? (isUnasked(item) ? 1 : Infinity)
          expect(shown.filter((each) => each.item === item).length).toBeLessThanOrEqual(atMost)
        }
      }),
    )
  })

  it('what is explained as open is what is shown, and nothing else', () => {
    fc.assert(
      fc.property(
        items,
        fc.array(targets, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: begin, max: begin + 10 * 86_400_000 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        fc.boolean(),
        (list, states, nowMs, cap, isQuiet) => {
          const person = { profile: {}, isQuiet, firstAtMs: begin, spentAtMs: [] }
          const explained = list.map((item) => judgeItem(item, someCircumstances({ nowMs, person })))
          const sent = explained.filter(isOpen).map((item) => ({ ...item, gates: [] }))
          const onPage = { cap, targetOf: (id: string) => states[Number(id.slice('p/i'.length))] }
          const open = (judged: typeof explained): string[] =>
            judgeOnPage(judged, onPage)
              .filter(isOpen)
              .map(({ id }) => id)
          expect(open(sent)).toEqual(open(explained))
        },
      ),
    )
  })
})
