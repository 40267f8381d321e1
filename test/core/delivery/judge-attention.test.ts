import { expect, it } from 'vitest'
import type { Found } from '../../../src/core/delivery/circumstances.ts'
import type { Item } from '../../../src/core/item.ts'
import { aPack, aThursdayAtTen, aTip, anAnnouncement } from '../../support/build-circumstances.ts'
import { aPerson, passes, type GateRow } from '../../support/build-gates.ts'

const now = aThursdayAtTen

function aCelebration(): Item {
  const title = { en: 'Done' }
  return {
    ...{ kind: 'celebration', id: 'news', page: {}, title, text: title },
    of: { kind: 'phase', phase: 'live' },
  }
}

function seen(change: Partial<NonNullable<ReturnType<Found['histories']['get']>>>): Partial<Found> {
  return { histories: new Map([['p/news', { id: 'p/news', times: 0, lastAtMs: 0, ...change }]]) }
}

it.each<GateRow>([
  [
    'never-again',
    'holds in every version',
    anAnnouncement(),
    { ...seen({ putAway: { how: 'never-again', atMs: 1 } }), pack: aPack({ version: 9 }) },
    false,
  ],
  [
    'dismissed',
    'holds in the version',
    anAnnouncement(),
    seen({ putAway: { how: 'dismissed', packVersion: 1, atMs: 1 } }),
    false,
  ],
  [
    'dismissed',
    'is passed in the next',
    anAnnouncement(),
    { ...seen({ putAway: { how: 'dismissed', packVersion: 1, atMs: 1 } }), pack: aPack({ version: 2 }) },
    true,
  ],
  [
    'times-at-most',
    'begins anew for what was closed in an earlier version',
    anAnnouncement(),
    {
      ...seen({ times: 1, lastAtMs: 1, putAway: { how: 'dismissed', packVersion: 1, atMs: 1 } }),
      pack: aPack({ version: 2 }),
    },
    true,
  ],
  [
    'times-at-most',
    'goes on for what was never closed',
    anAnnouncement(),
    { ...seen({ times: 1, lastAtMs: 1 }), pack: aPack({ version: 2 }) },
    false,
  ],
  [
    'dismissed',
    'holds in every version for what marks one occasion',
    aCelebration(),
    { ...seen({ putAway: { how: 'dismissed', packVersion: 1, atMs: 1 } }), pack: aPack({ version: 2 }) },
    false,
  ],
  ['snoozed', 'holds until then', anAnnouncement(), seen({ snoozedUntilMs: now + 1 }), false],
  ['snoozed', 'is passed at it', anAnnouncement(), seen({ snoozedUntilMs: now }), true],
  ['times-at-most', 'holds what came unasked once', anAnnouncement(), seen({ times: 1, lastAtMs: 1 }), false],
  [
    'times-at-most',
    'goes by what the item says',
    anAnnouncement({ frequency: { timesAtMost: 2 } }),
    seen({ times: 1, lastAtMs: 1 }),
    true,
  ],
  [
    'days-apart',
    'holds on the same day',
    anAnnouncement({ frequency: { daysApart: 1 } }),
    seen({ times: 1, lastAtMs: now - 60_000 }),
    false,
  ],
  [
    'days-apart',
    'is passed on the next, however few hours later',
    anAnnouncement({ frequency: { daysApart: 1 } }),
    seen({ times: 1, lastAtMs: now - 11 * 3_600_000 }),
    true,
  ],
  ...(['times-at-most', 'days-apart', 'budget-interval'] as const).flatMap((code): GateRow[] => {
    const frequency = { timesAtMost: 1, daysApart: 1 }
    const since = (ms: number): Partial<Found> => ({
      ...seen({ times: 1, lastAtMs: now - ms, lastTab: '7' }),
      person: aPerson({ spentAtMs: [now - Math.min(ms, 599_999)] }),
    })
    return [
      [
        code,
        'lets it go on in the tab that it came in',
        anAnnouncement({ frequency }),
        { ...since(1), tab: '7' },
        true,
      ],
      [code, 'holds it in another tab', anAnnouncement({ frequency }), { ...since(1), tab: '8' }, false],
      [
        code,
        'holds it after ten minutes',
        anAnnouncement({ frequency }),
        { ...since(600_000), tab: '7' },
        false,
      ],
      [code, 'holds it where no tab asks', anAnnouncement({ frequency }), since(1), false],
    ]
  }),
  ['quiet-mode', 'holds what comes unasked', anAnnouncement(), { person: aPerson({ isQuiet: true }) }, false],
  ['quiet-mode', 'lets a beacon be', aTip(), { person: aPerson({ isQuiet: true }) }, true],
  [
    'budget-interval',
    'holds for ten minutes',
    anAnnouncement(),
    { person: aPerson({ spentAtMs: [now - 599_999] }) },
    false,
  ],
  [
    'budget-interval',
    'is passed after them',
    anAnnouncement(),
    { person: aPerson({ spentAtMs: [now - 600_000] }) },
    true,
  ],
  [
    'budget-day',
    'holds after three on the same day',
    anAnnouncement(),
    { person: aPerson({ spentAtMs: [now - 3 * 3_600_000, now - 2 * 3_600_000, now - 3_600_000] }) },
    false,
  ],
  [
    'budget-day',
    'does not count the day before',
    anAnnouncement(),
    { person: aPerson({ spentAtMs: [now - 11 * 3_600_000, now - 2 * 3_600_000, now - 3_600_000] }) },
    true,
  ],
])('%s %s', (code, _name, item, found, expected) => {
  expect(passes(code, item, found)).toBe(expected)
})
