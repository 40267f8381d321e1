import { expect, it } from 'vitest'
import type { Found } from '../../../src/core/delivery/circumstances.ts'
import type { Item } from '../../../src/core/item.ts'
import type { Region } from '../../../src/core/region.ts'
import type { Progress } from '../../../src/core/walkthrough/progress.ts'
import { aPack, aThursdayAtTen, aTip, anAnnouncement } from '../../support/build-circumstances.ts'
import { aPerson, france, inFrance, passes, type GateRow } from '../../support/build-gates.ts'

const now = aThursdayAtTen
const dayMs = 86_400_000
const anybody: Partial<Found> = {}
const celebration: Item = {
  ...{ kind: 'celebration', id: 'c', page: {}, title: { en: 'x' }, text: { en: 'x' } },
  of: { kind: 'milestone', milestone: 'm' },
}
const notice: Item = {
  ...{ kind: 'parallel-run-notice', id: 'n', page: {}, title: { en: 'x' }, text: { en: 'x' } },
  ...{ reason: { en: 'x' }, endsOn: '2026-11-25' },
}
const offer: Item = {
  ...{ kind: 'walkthrough', id: 'w', offered: true, page: {}, title: { en: 'x' }, text: { en: 'x' } },
  steps: [{ id: 's', title: { en: 'x' }, text: { en: 'x' } }],
}
const started: Progress = {
  ...{ id: 'p/w', packVersion: 1, state: 'left', stepId: 's', trail: [], skipped: [], owner: '1' },
  ...{ counter: 1, startedAtMs: 0, changedAtMs: 0 },
}
const plan = { phases: { pilot: '2026-11-01', live: '2026-11-26T10:00' } }
const office: Region['workingHours'] = [{ days: ['thu'], from: '09:00', until: '17:00' }]

it.each<GateRow>([
  ['phase', 'holds before the plan begins', anAnnouncement({ phases: ['pilot'] }), anybody, false],
  [
    'phase',
    'is passed from the minute of the go-live',
    anAnnouncement({ phases: ['live'] }),
    { pack: aPack({ goLive: plan }) },
    true,
  ],
  [
    'phase',
    'holds a minute before',
    anAnnouncement({ phases: ['live'] }),
    { pack: aPack({ goLive: plan }), nowMs: now - 1 },
    false,
  ],
  [
    'phase',
    'goes by the region’s own date',
    anAnnouncement({ phases: ['pilot'] }),
    {
      ...inFrance({ phases: { live: '2026-11-27' } }),
      pack: aPack({ goLive: plan, regions: [france({ phases: { live: '2026-11-27' } })] }),
    },
    true,
  ],
  [
    'window-from',
    'holds before the first minute',
    anAnnouncement({ window: { from: '2026-11-26T10:01' } }),
    anybody,
    false,
  ],
  ['window-from', 'is passed at it', anAnnouncement({ window: { from: '2026-11-26T10:00' } }), anybody, true],
  [
    'window-from',
    'goes by the window’s own zone',
    anAnnouncement({ window: { from: '2026-11-26T10:00', timeZone: 'America/New_York' } }),
    anybody,
    false,
  ],
  [
    'window-until',
    'is passed to the end of a last day',
    anAnnouncement({ window: { until: '2026-11-26' } }),
    anybody,
    true,
  ],
  [
    'window-until',
    'holds from the last minute on',
    anAnnouncement({ window: { until: '2026-11-26T10:00' } }),
    anybody,
    false,
  ],
  ['window-until', 'holds after a parallel run has ended', notice, anybody, false],
  ['from-day', 'holds on a first day', anAnnouncement({ fromDay: 2 }), anybody, false],
  [
    'from-day',
    'is passed on the second',
    anAnnouncement({ fromDay: 2 }),
    { person: aPerson({ firstAtMs: now - dayMs }) },
    true,
  ],
  [
    'from-day',
    'counts no weekend',
    anAnnouncement({ fromDay: 3 }),
    {
      ...inFrance({
        workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', until: '17:00' }],
      }),
      nowMs: Date.UTC(2026, 10, 30, 9),
    },
    true,
  ],
  [
    'after-milestones',
    'holds until all are met',
    anAnnouncement({ afterMilestones: ['a', 'b'] }),
    { milestonesMet: new Map([['a', 1]]) },
    false,
  ],
  [
    'after-milestones',
    'is passed then',
    anAnnouncement({ afterMilestones: ['a'] }),
    { milestonesMet: new Map([['a', 1]]) },
    true,
  ],
  [
    'until-milestone',
    'holds once it is met',
    anAnnouncement({ untilMilestone: 'a' }),
    { milestonesMet: new Map([['a', 1]]) },
    false,
  ],
  ['occasion', 'holds while there is nothing to celebrate', celebration, anybody, false],
  [
    'occasion',
    'is passed when a milestone was met',
    celebration,
    { milestonesMet: new Map([['m', now - 1_000]]) },
    true,
  ],
  [
    'occasion',
    'holds a week later',
    celebration,
    { milestonesMet: new Map([['m', now - 7 * dayMs]]) },
    false,
  ],
  [
    'celebration-style',
    'holds where a region does not celebrate',
    celebration,
    inFrance({ celebration: 'none' }),
    false,
  ],
  [
    'celebration-style',
    'is passed where the person does',
    celebration,
    inFrance({ celebration: 'none' }, { celebration: 'card' }),
    true,
  ],
  [
    'not-started',
    'holds for a walkthrough that was begun',
    offer,
    { walkthroughs: new Map([['p/w', started]]) },
    false,
  ],
  ['holiday', 'holds what comes unasked', anAnnouncement(), inFrance({ holidays: ['2026-11-26'] }), false],
  ['holiday', 'lets a beacon be', aTip(), inFrance({ holidays: ['2026-11-26'] }), true],
  ['working-hours', 'is passed within', anAnnouncement(), inFrance({ workingHours: office }), true],
  [
    'working-hours',
    'holds after',
    anAnnouncement(),
    { ...inFrance({ workingHours: office }), nowMs: now + 7 * 3_600_000 },
    false,
  ],
  [
    'working-hours',
    'lets pass what is for any hour',
    anAnnouncement({ atAnyHour: true }),
    { ...inFrance({ workingHours: office }), nowMs: now + 7 * 3_600_000 },
    true,
  ],
  [
    'quiet-time',
    'holds what is for any hour too',
    anAnnouncement({ atAnyHour: true }),
    inFrance({ quietTimes: office }),
    false,
  ],
])('%s %s', (code, _name, item, found, expected) => {
  expect(passes(code, item, found)).toBe(expected)
})
