import { describe, expect, it } from 'vitest'
import { changers, gateCodes, type Gate, type GateCode } from '../../src/core/delivery/gate.ts'
import { changerKeys, describeGate, gateKeys, isAsked } from '../../src/ui/gate-words.ts'
import { aThursdayAtTen } from '../support/build-circumstances.ts'
import { aGate, aWording } from '../support/build-wording.ts'
import { t, translations } from '../support/texts.ts'

type Facts = Gate['facts']
type Said = readonly [facts: Facts, words: string]

const twoWeeksAgo = aThursdayAtTen - 14 * 86_400_000
const inFortyMinutes = aThursdayAtTen + 40 * 60_000
const tomorrow = Date.UTC(2026, 10, 26, 23)

// A code of the delivery rules that has no row here does not compile.
const rows: Readonly<
  Record<GateCode, { readonly passed: readonly Said[]; readonly failed: readonly Said[] }>
> = {
  page: {
    passed: [[{ object: 'contacts', view: 'list' }, 'For pages like this one: contacts · List.']],
    failed: [
      [{ object: 'deals', view: 'record', subView: 'notes' }, 'For other pages: deals · Record · notes.'],
    ],
  },
  role: {
    passed: [[{ wanted: ['sales', 'service'], own: 'sales' }, 'Only for: Sales and Service. You: Sales.']],
    failed: [
      [{ wanted: ['sales'], own: 'service' }, 'Only for: Sales. You: Service.'],
      [{ wanted: ['sales'] }, 'Only for: Sales. You have not said what your role is.'],
    ],
  },
  team: {
    passed: [[{ wanted: ['north'], own: 'north' }, 'Only for: Team North. You: Team North.']],
    failed: [[{ wanted: ['north'] }, 'Only for: Team North. You have not said what your team is.']],
  },
  site: {
    passed: [[{ wanted: ['lyon'], own: 'lyon' }, 'Only for: Lyon. You: Lyon.']],
    failed: [[{ wanted: ['lyon'] }, 'Only for: Lyon. You have not said where you work.']],
  },
  region: {
    passed: [[{ wanted: ['france'], own: 'france' }, 'Only for: France. You: France.']],
    failed: [[{ wanted: ['france'] }, 'Only for: France. You have not said what your region is.']],
  },
  locale: {
    passed: [[{ wanted: ['en'], own: 'en-GB' }, 'Only in: English. Your language: British English.']],
    failed: [[{ wanted: ['fr', 'de'], own: 'en' }, 'Only in: French and German. Your language: English.']],
  },
  ring: {
    passed: [[{ wanted: ['pilot'], own: 'pilot' }, 'Only for: Pilot group. You: Pilot group.']],
    failed: [[{ wanted: ['pilot'], own: 'live' }, 'Only for: Pilot group. You: Everybody else.']],
  },
  phase: {
    passed: [
      [{ wanted: ['pilot', 'live'], own: 'live' }, 'Only in this phase: Pilot and Go-live. Now: Go-live.'],
    ],
    failed: [
      [{ wanted: ['parallel'], own: 'before' }, 'Only in this phase: Parallel running. Now: Not begun yet.'],
    ],
  },
  'window-from': {
    passed: [[{ fromMs: twoWeeksAgo }, 'Since 12 November, 10:00.']],
    failed: [
      [{ fromMs: inFortyMinutes }, 'Not before 10:40.'],
      [{ fromMs: tomorrow }, 'Not before 27 November.'],
    ],
  },
  'window-until': {
    passed: [[{ untilMs: tomorrow }, 'Until 27 November.']],
    failed: [[{ untilMs: Date.UTC(2025, 11, 31, 23) }, 'Ended: 1 January.']],
  },
  'from-day': {
    passed: [[{ fromDay: 1, day: 3 }, 'From your day 1 on. Today is your day 3.']],
    failed: [[{ fromDay: 3, day: 1 }, 'From your day 3 on. Today is your day 1.']],
  },
  'after-milestones': {
    passed: [[{ milestones: ['first-contact'], missing: [] }, 'Done before it: Add a contact.']],
    failed: [
      [{ milestones: ['first-contact', 'first-call'], missing: ['first-call'] }, 'First comes: Log a call.'],
    ],
  },
  'until-milestone': {
    passed: [[{ milestone: 'first-call' }, 'Only until this is done: Log a call.']],
    failed: [[{ milestone: 'first-call' }, 'No longer needed, because this is done: Log a call.']],
  },
  occasion: {
    passed: [[{ milestone: 'first-call', atMs: aThursdayAtTen }, 'Marks: Log a call (26 November).']],
    failed: [
      [{ milestone: 'first-call' }, 'Marks: Log a call. That has not happened yet.'],
      [{ phase: 'cut-over', atMs: twoWeeksAgo }, 'Marks: Cut-over (12 November). That was some days ago.'],
    ],
  },
  'celebration-style': {
    passed: [[{ style: 'card' }, 'Celebrations are on.']],
    failed: [[{ style: 'none' }, 'Your region has no celebrations.']],
  },
  'not-started': {
    passed: [],
    failed: [
      [{ state: 'left' }, 'You have begun it already.'],
      [{ state: 'finished' }, 'You have finished it already.'],
    ],
  },
  holiday: {
    passed: [[{ region: 'france' }, 'It may come today.']],
    failed: [[{ region: 'france', date: '2026-12-25' }, 'Today is a holiday (France).']],
  },
  'working-hours': {
    passed: [[{ region: 'france' }, 'It may come at this hour.']],
    failed: [[{ region: 'france' }, 'Comes in working hours only (France).']],
  },
  'quiet-time': {
    passed: [[{ region: 'france' }, 'It is no quiet time.']],
    failed: [[{ region: 'france' }, 'It is a quiet time (France).']],
  },
  'never-again': {
    passed: [[{}, 'You have not put it away for good.']],
    failed: [[{ atMs: twoWeeksAgo }, 'You said “never again” on 12 November.']],
  },
  dismissed: {
    passed: [[{}, 'You have not closed it.']],
    failed: [
      [{ atMs: twoWeeksAgo }, 'You closed it on 12 November.'],
      [{ atMs: Date.UTC(2025, 10, 12, 9) }, 'You closed it on 12 November 2025.'],
    ],
  },
  snoozed: {
    passed: [[{}, 'You have not put it off.']],
    failed: [[{ untilMs: inFortyMinutes }, 'You put it off until 10:40.']],
  },
  'times-at-most': {
    passed: [[{ timesAtMost: 3, times: 1 }, 'Seen: 1. At most: 3.']],
    failed: [[{ timesAtMost: 1, times: 1 }, 'Seen: 1. At most: 1.']],
  },
  'days-apart': {
    passed: [[{ daysApart: 2 }, 'You have not seen it yet.']],
    failed: [
      [{ daysApart: 1, lastAtMs: aThursdayAtTen }, 'Comes again after 1 day. Last seen: 26 November.'],
      [{ daysApart: 30, lastAtMs: twoWeeksAgo }, 'Comes again after 30 days. Last seen: 12 November.'],
    ],
  },
  'quiet-mode': {
    passed: [[{}, 'Quiet mode is off.']],
    failed: [[{}, 'Quiet mode is on: nothing comes unasked.']],
  },
  'budget-interval': {
    passed: [[{}, 'Nothing else came just before.']],
    failed: [[{ freeAtMs: inFortyMinutes }, 'Nothing more comes unasked until 10:40.']],
  },
  'budget-day': {
    passed: [[{}, 'There is still room for it today.']],
    failed: [[{ freeAtMs: tomorrow }, 'Enough for today: nothing more comes unasked until 27 November.']],
  },
  element: {
    passed: [
      [{ resolution: 'found', place: 'element' }, 'Its place on the page was found.'],
      [
        { resolution: 'lost', place: 'docked' },
        'Its place on the page was not found. It is shown at the edge.',
      ],
    ],
    failed: [
      [{ resolution: 'lost', place: 'none' }, 'Its place on the page was not found.'],
      [
        { resolution: 'doubtful', place: 'none' },
        'More than one place could be the right one, so it points at none.',
      ],
      [
        { resolution: 'hidden', place: 'none' },
        'Its place is on the page, but not to be seen: in a closed menu, another tab or behind a dialog.',
      ],
      [
        { resolution: 'framed', place: 'none' },
        'Its place is in a part of the page that is a frame of its own. It belongs there.',
      ],
      [{ resolution: 'not-loaded-yet', place: 'none' }, 'The page is still loading.'],
      [{ resolution: 'not-looked-for', place: 'none' }, 'Its place has not been looked for.'],
    ],
  },
  'first-day-cap': {
    passed: [[{ cap: 3 }, 'One of the first 3 marks, which first-day mode shows.']],
    failed: [[{ cap: 3 }, 'First-day mode shows only the first 3 marks.']],
  },
  turn: {
    passed: [[{}, 'It is its turn.']],
    failed: [[{ first: 'p/news' }, 'This goes first: News of the day.']],
  },
  busy: {
    passed: [[{}, 'You are not in the middle of other help.']],
    failed: [
      [{ by: 'open' }, 'You have other help open: nothing comes by itself meanwhile.'],
      [
        { by: 'walkthrough' },
        'You are in a walkthrough: nothing else comes by itself until you finish or leave it.',
      ],
      [
        { by: 'item', id: 'p/news' },
        'This is still open: News of the day. Nothing else comes by itself until you close it.',
      ],
    ],
  },
}

const cases = gateCodes.flatMap((code) =>
  (['passed', 'failed'] as const).flatMap((state) =>
    rows[code][state].map(([facts, words]): [GateCode, string, Gate, string] => [
      code,
      state,
      aGate(code, { isPassed: state === 'passed', changedBy: 'lead', facts }),
      words,
    ]),
  ),
)

describe('the words of a gate', () => {
  it.each(cases)('%s, %s: %#', (_code, _state, gate, words) => {
    expect(describeGate(gate, aWording())).toBe(words)
  })

  it('tell a celebration that the person switched off from one that the region does not have', () => {
    const gate = aGate('celebration-style', {
      isPassed: false,
      changedBy: 'person',
      facts: { style: 'none' },
    })
    expect(describeGate(gate, aWording())).toBe('You switched celebrations off.')
  })

  it('give an id where the pack has no title for it any more', () => {
    const gate = aGate('role', { isPassed: false, facts: { wanted: ['gone'], own: 'sales' } })
    expect(describeGate(gate, aWording())).toBe('Only for: gone. You: Sales.')
  })

  it.each(Object.keys(translations))(
    'are there in %s for every gate, passed and not, with all that they name',
    (locale) => {
      const wording = aWording({ t: translations[locale] ?? t, browserLocale: locale })
      for (const [code, state, gate] of cases) {
        const words = describeGate(gate, wording)
        expect([code, state, words]).toEqual([code, state, expect.stringMatching(/^[^$]{4,}$/)])
        expect([code, state, words]).toEqual([
          code,
          state,
          expect.not.stringMatching(/undefined|NaN|\(\)|: \./),
        ])
      }
    },
  )

  it.each(Object.keys(translations))(
    'say in %s what each gate asks about and who can change it',
    (locale) => {
      const say = translations[locale] ?? t
      expect(gateCodes.filter((code) => say(gateKeys[code]) === '')).toEqual([])
      expect(changers.filter((changer) => say(changerKeys[changer]) === '')).toEqual([])
    },
  )
})

describe('what an item asks about', () => {
  const asked = { isUnasked: true }
  const unasked = { isUnasked: false }
  it.each<[string, Gate, { isUnasked: boolean }, boolean]>([
    ['a role that nothing was asked of', aGate('role'), asked, false],
    ['a role', aGate('role', { facts: { wanted: ['sales'], own: 'sales' } }), unasked, true],
    ['whether it was closed, of every item', aGate('dismissed'), unasked, true],
    ['quiet mode, of what comes unasked', aGate('quiet-mode'), asked, true],
    ['quiet mode, of what stands in the page', aGate('quiet-mode'), unasked, false],
    ['whatever stands in the way', aGate('element', { isPassed: false }), unasked, true],
  ])('%s', (_what, gate, item, isAskedOf) => {
    expect(isAsked(gate, item)).toBe(isAskedOf)
  })
})
