import { rings } from '../core/audience.ts'
import type { Changer, Gate, GateCode, Judged } from '../core/delivery/gate.ts'
import { views } from '../core/page-key.ts'
import { phases } from '../core/phase.ts'
import { phaseKeys } from './phase-words.ts'
import type { MessageKey } from './translate.ts'
import type { Wording } from './wording.ts'

/** What gates name by id. */
export type NamedKind = 'role' | 'team' | 'site' | 'region' | 'milestone' | 'item'

/** What the words need beside the gate. */
export interface GateWording extends Wording {
  /** The title of something of the pack, in the language of its texts; its id where it has none. */
  readonly titleOf: (kind: NamedKind, id: string) => string
}

/** What an item asks about, in one or two words. */
export const gateKeys = {
  page: 'gatePage',
  role: 'gateRole',
  team: 'gateTeam',
  site: 'gateSite',
  region: 'gateRegion',
  locale: 'gateLocale',
  ring: 'gateRing',
  phase: 'gatePhase',
  'window-from': 'gateWindowFrom',
  'window-until': 'gateWindowUntil',
  'from-day': 'gateFromDay',
  'after-milestones': 'gateAfterMilestones',
  'until-milestone': 'gateUntilMilestone',
  occasion: 'gateOccasion',
  'celebration-style': 'gateCelebrationStyle',
  'not-started': 'gateNotStarted',
  holiday: 'gateHoliday',
  'working-hours': 'gateWorkingHours',
  'quiet-time': 'gateQuietTime',
  'never-again': 'gateNeverAgain',
  dismissed: 'gateDismissed',
  snoozed: 'gateSnoozed',
  'times-at-most': 'gateTimesAtMost',
  'days-apart': 'gateDaysApart',
  'quiet-mode': 'gateQuietMode',
  'budget-interval': 'gateBudgetInterval',
  'budget-day': 'gateBudgetDay',
  element: 'gateElement',
  'first-day-cap': 'gateFirstDayCap',
  turn: 'gateTurn',
  busy: 'gateBusy',
} as const satisfies Readonly<Record<GateCode, MessageKey>>

/** Who can change what a gate goes by. */
export const changerKeys = {
  person: 'changedByPerson',
  trainer: 'changedByTrainer',
  lead: 'changedByLead',
  admin: 'changedByAdmin',
  crm: 'changedByCrm',
  time: 'changedByTime',
} as const satisfies Readonly<Record<Changer, MessageKey>>

const alwaysAsked: ReadonlySet<GateCode> = new Set(['never-again', 'dismissed', 'snoozed'])
const askedOfTheUnasked: ReadonlySet<GateCode> = new Set([
  ...(['holiday', 'working-hours', 'quiet-time', 'quiet-mode'] as const),
  ...(['budget-interval', 'budget-day', 'turn', 'busy'] as const),
])

/** Whether the item asks for anything at this gate. One that is not passed always does. */
export function isAsked(gate: Gate, item: Pick<Judged, 'isUnasked'>): boolean {
  if (!gate.isPassed || alwaysAsked.has(gate.code)) return true
  if (askedOfTheUnasked.has(gate.code)) return item.isUnasked
  return Object.keys(gate.facts).length > 0
}

/** A gate in the person's words. Where nothing was asked (`isAsked`) and no sentence fits, what it asks about. */
export function describeGate(gate: Gate, wording: GateWording): string {
  const { t } = wording
  switch (gate.code) {
    case 'page':
      return t(gate.isPassed ? 'whyPageHere' : 'whyPageOther', sayPlace(gate, wording))
    case 'role':
    case 'team':
    case 'site':
    case 'region':
      return sayAudience(gate, gate.code, wording)
    case 'locale':
      return t(
        'whyLocale',
        wording.list(readList(gate, 'wanted').map(wording.language)),
        wording.language(readText(gate, 'own') ?? ''),
      )
    case 'ring':
      return t(
        'whyOnlyFor',
        wording.list(readList(gate, 'wanted').map((ring) => sayRing(ring, wording))),
        sayRing(readText(gate, 'own') ?? '', wording),
      )
    case 'phase':
      return t(
        'whyPhase',
        wording.list(readList(gate, 'wanted').map((phase) => sayPhase(phase, wording))),
        sayPhase(readText(gate, 'own') ?? '', wording),
      )
    case 'window-from':
      return sayTime(gate, 'fromMs', ['whyFromPassed', 'whyFromFailed'], wording)
    case 'window-until':
      return sayTime(gate, 'untilMs', ['whyUntilPassed', 'whyUntilFailed'], wording)
    case 'from-day':
      return t('whyFromDay', sayCount(gate, 'fromDay'), sayCount(gate, 'day'))
    case 'after-milestones':
    case 'until-milestone':
    case 'occasion':
    case 'celebration-style':
    case 'not-started':
      return sayProgress(gate, wording)
    case 'holiday':
      return t(gate.isPassed ? 'whyHolidayPassed' : 'whyHolidayFailed', sayRegion(gate, wording))
    case 'working-hours':
      return t(gate.isPassed ? 'whyHoursPassed' : 'whyHoursFailed', sayRegion(gate, wording))
    case 'quiet-time':
      return t(gate.isPassed ? 'whyQuietTimePassed' : 'whyQuietTimeFailed', sayRegion(gate, wording))
    case 'never-again':
      return sayDate(gate, 'atMs', ['whyNeverAgainPassed', 'whyNeverAgainFailed'], wording)
    case 'dismissed':
      return sayDate(gate, 'atMs', ['whyDismissedPassed', 'whyDismissedFailed'], wording)
    case 'snoozed':
      return sayTime(gate, 'untilMs', ['whySnoozedPassed', 'whySnoozedFailed'], wording)
    case 'times-at-most':
      return t('whyTimes', sayCount(gate, 'times'), sayCount(gate, 'timesAtMost'))
    case 'days-apart':
      return sayDaysApart(gate, wording)
    case 'quiet-mode':
      return t(gate.isPassed ? 'whyQuietModePassed' : 'whyQuietModeFailed')
    case 'budget-interval':
      return sayTime(gate, 'freeAtMs', ['whyPausePassed', 'whyPauseFailed'], wording)
    case 'budget-day':
      return sayTime(gate, 'freeAtMs', ['whyDayPassed', 'whyDayFailed'], wording)
    case 'element':
      return t(findElementKey(gate))
    case 'first-day-cap':
      return t(gate.isPassed ? 'whyCapPassed' : 'whyCapFailed', sayCount(gate, 'cap'))
    case 'turn':
      return gate.isPassed
        ? t('whyTurnPassed')
        : t('whyTurnFailed', wording.titleOf('item', readText(gate, 'first') ?? ''))
    case 'busy':
      return sayBusy(gate, wording)
  }
}

/** The gates of what was done, celebrated or begun. */
function sayProgress(gate: Gate, wording: GateWording): string {
  const { t } = wording
  const toTitle = (id: string): string => wording.titleOf('milestone', id)
  switch (gate.code) {
    case 'after-milestones': {
      const steps = readList(gate, gate.isPassed ? 'milestones' : 'missing')
      return t(gate.isPassed ? 'whyAfterPassed' : 'whyAfterFailed', wording.list(steps.map(toTitle)))
    }
    case 'until-milestone':
      return t(
        gate.isPassed ? 'whyUntilStepPassed' : 'whyUntilStepFailed',
        toTitle(readText(gate, 'milestone') ?? ''),
      )
    case 'occasion': {
      const milestone = readText(gate, 'milestone')
      const what =
        milestone === undefined ? sayPhase(readText(gate, 'phase') ?? '', wording) : toTitle(milestone)
      const atMs = readNumber(gate, 'atMs')
      if (atMs === undefined) return t('whyOccasionNotYet', what)
      return t(gate.isPassed ? 'whyOccasionPassed' : 'whyOccasionOver', what, wording.date(atMs))
    }
    case 'celebration-style':
      if (gate.isPassed) return t('whyCelebrationsOn')
      return t(gate.changedBy === 'person' ? 'whyCelebrationsOffByYou' : 'whyCelebrationsOffByRegion')
    default:
      return t(readText(gate, 'state') === 'finished' ? 'whyFinished' : 'whyBegun')
  }
}

function sayBusy(gate: Gate, { t, titleOf }: GateWording): string {
  if (gate.isPassed) return t('whyBusyPassed')
  const id = readText(gate, 'id')
  if (id !== undefined) return t('whyBusyItem', titleOf('item', id))
  return t(readText(gate, 'by') === 'walkthrough' ? 'whyBusyWalkthrough' : 'whyBusyOpen')
}

const unsaidKeys = {
  role: 'whyRoleUnsaid',
  team: 'whyTeamUnsaid',
  site: 'whySiteUnsaid',
  region: 'whyRegionUnsaid',
} as const satisfies Readonly<Record<string, MessageKey>>

function sayAudience(gate: Gate, kind: keyof typeof unsaidKeys, { t, list, titleOf }: GateWording): string {
  const wanted = list(readList(gate, 'wanted').map((id) => titleOf(kind, id)))
  const own = readText(gate, 'own')
  return own === undefined ? t(unsaidKeys[kind], wanted) : t('whyOnlyFor', wanted, titleOf(kind, own))
}

const viewKeys = {
  home: 'viewHome',
  list: 'viewList',
  record: 'viewRecord',
  create: 'viewCreate',
  edit: 'viewEdit',
  dashboard: 'viewDashboard',
  search: 'viewSearch',
  setup: 'viewSetup',
  other: 'viewOther',
} as const satisfies Readonly<Record<(typeof views)[number], MessageKey>>

// The object and the part of the view are said as the CRM names them: there is no other name for them.
function sayPlace(gate: Gate, { t }: Wording): string {
  const view = views.find((each) => each === readText(gate, 'view'))
  return [
    readText(gate, 'object'),
    view === undefined ? undefined : t(viewKeys[view]),
    readText(gate, 'subView'),
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function sayRing(id: string, { t }: Wording): string {
  const ring = rings.find((each) => each === id)
  return ring === undefined ? id : t(ring === 'pilot' ? 'ringPilot' : 'ringLive')
}

function sayPhase(id: string, { t }: Wording): string {
  const phase = phases.find((each) => each === id)
  return phase === undefined ? t('phaseBefore') : t(phaseKeys[phase])
}

function sayRegion(gate: Gate, { titleOf }: GateWording): string {
  const region = readText(gate, 'region')
  return region === undefined ? '' : titleOf('region', region)
}

type PassedAndFailed = readonly [MessageKey, MessageKey]

function sayTime(
  gate: Gate,
  fact: string,
  [passed, failed]: PassedAndFailed,
  { t, moment }: Wording,
): string {
  const ms = readNumber(gate, fact)
  return t(gate.isPassed ? passed : failed, ms === undefined ? '' : moment(ms))
}

function sayDate(gate: Gate, fact: string, [passed, failed]: PassedAndFailed, { t, date }: Wording): string {
  const ms = readNumber(gate, fact)
  return t(gate.isPassed ? passed : failed, ms === undefined ? '' : date(ms))
}

function sayDaysApart(gate: Gate, { t, plural, date }: Wording): string {
  const lastAtMs = readNumber(gate, 'lastAtMs')
  return lastAtMs === undefined
    ? t('whyNeverSeen')
    : plural('whyDaysApart', readNumber(gate, 'daysApart') ?? 0, date(lastAtMs))
}

function findElementKey(gate: Gate): MessageKey {
  if (gate.isPassed) return readText(gate, 'place') === 'docked' ? 'whyElementDocked' : 'whyElementFound'
  switch (readText(gate, 'resolution')) {
    case 'doubtful':
      return 'whyElementDoubtful'
    case 'hidden':
      return 'whyElementHidden'
    case 'framed':
      return 'whyElementFramed'
    case 'not-loaded-yet':
      return 'whyElementLoading'
    case 'lost':
      return 'whyElementLost'
    default:
      return 'whyElementNotLookedFor'
  }
}

function sayCount(gate: Gate, fact: string): string {
  return String(readNumber(gate, fact) ?? '')
}

function readText({ facts }: Gate, name: string): string | undefined {
  const fact = facts[name]
  return typeof fact === 'string' ? fact : undefined
}

function readNumber({ facts }: Gate, name: string): number | undefined {
  const fact = facts[name]
  return typeof fact === 'number' ? fact : undefined
}

function readList({ facts }: Gate, name: string): readonly string[] {
  const fact = facts[name]
  return typeof fact === 'object' ? fact : []
}
