import { isUnasked, type Item } from '../item.ts'
import type { Circumstances } from './circumstances.ts'
import type { Gate } from './gate.ts'
import { toDate, toMs } from './wall-time.ts'

/** How long something is worth celebrating: over a weekend. */
const occasionLastsMs = 3 * 86_400_000

/** The gates of when an item is for: phase, window, day, milestones, hours. */
export function judgeTimes(item: Item, circumstances: Circumstances): readonly Gate[] {
  return [
    judgePhase(item, circumstances),
    ...judgeWindow(item, circumstances),
    judgeDay(item, circumstances),
    ...judgeMilestones(item, circumstances),
    judgeOccasion(item, circumstances),
    judgeStyle(item, circumstances),
    judgeStart(item, circumstances),
    ...judgeHours(item, circumstances),
  ]
}

function judgePhase({ phases }: Item, { moment }: Circumstances): Gate {
  return {
    code: 'phase',
    isPassed: phases === undefined || (moment.phase !== undefined && phases.includes(moment.phase)),
    changedBy: 'lead',
    facts: phases === undefined ? {} : { wanted: phases, own: moment.phase ?? 'before' },
  }
}

function judgeWindow(item: Item, { moment }: Circumstances): readonly Gate[] {
  const zone = item.window?.timeZone ?? moment.timeZone
  const from = item.window?.from
  const fromMs = from === undefined ? undefined : toMs(from, zone, 'start')
  const ends = [
    ...(item.window?.until === undefined ? [] : [toMs(item.window.until, zone, 'end')]),
    ...(item.kind === 'parallel-run-notice' ? [toMs(item.endsOn, moment.timeZone, 'end')] : []),
  ]
  const untilMs = ends.length === 0 ? undefined : Math.min(...ends)
  return [
    {
      code: 'window-from',
      isPassed: fromMs === undefined || moment.nowMs >= fromMs,
      changedBy: 'trainer',
      facts: fromMs === undefined ? {} : { fromMs },
    },
    {
      code: 'window-until',
      isPassed: untilMs === undefined || moment.nowMs < untilMs,
      changedBy: 'trainer',
      facts: untilMs === undefined ? {} : { untilMs },
    },
  ]
}

function judgeDay({ fromDay }: Item, { day }: Circumstances): Gate {
  return {
    code: 'from-day',
    isPassed: fromDay === undefined || day >= fromDay,
    changedBy: 'time',
    facts: fromDay === undefined ? {} : { fromDay, day },
  }
}

function judgeMilestones(
  { afterMilestones = [], untilMilestone }: Item,
  { milestonesMet }: Circumstances,
): readonly Gate[] {
  const missing = afterMilestones.filter((id) => !milestonesMet.has(id))
  return [
    {
      code: 'after-milestones',
      isPassed: missing.length === 0,
      changedBy: 'crm',
      facts: afterMilestones.length === 0 ? {} : { milestones: afterMilestones, missing },
    },
    {
      code: 'until-milestone',
      isPassed: untilMilestone === undefined || !milestonesMet.has(untilMilestone),
      changedBy: 'crm',
      facts: untilMilestone === undefined ? {} : { milestone: untilMilestone },
    },
  ]
}

function judgeOccasion(item: Item, { moment, milestonesMet }: Circumstances): Gate {
  if (item.kind !== 'celebration') return { code: 'occasion', isPassed: true, changedBy: 'crm', facts: {} }
  const { of } = item
  const isMilestone = of.kind === 'milestone'
  const atMs = isMilestone
    ? milestonesMet.get(of.milestone)
    : moment.phase === of.phase
      ? moment.phaseFromMs
      : undefined
  return {
    code: 'occasion',
    isPassed: atMs !== undefined && moment.nowMs >= atMs && moment.nowMs - atMs < occasionLastsMs,
    changedBy: isMilestone ? 'crm' : 'lead',
    facts: {
      ...(isMilestone ? { milestone: of.milestone } : { phase: of.phase }),
      ...(atMs === undefined ? {} : { atMs }),
    },
  }
}

function judgeStyle(item: Item, { person, region }: Circumstances): Gate {
  const own = person.profile.celebration
  const style = own ?? region?.celebration ?? 'fanfare'
  const isCelebration = item.kind === 'celebration'
  return {
    code: 'celebration-style',
    isPassed: !isCelebration || style !== 'none',
    changedBy: own === undefined ? 'lead' : 'person',
    facts: isCelebration ? { style } : {},
  }
}

function judgeStart(item: Item, { pack, walkthroughs }: Circumstances): Gate {
  const progress =
    item.kind === 'walkthrough' && item.offered === true
      ? walkthroughs.get(`${pack.id}/${item.id}`)
      : undefined
  return {
    code: 'not-started',
    isPassed: progress === undefined,
    changedBy: 'person',
    facts: progress === undefined ? {} : { state: progress.state },
  }
}

function judgeHours(item: Item, { moment, region }: Circumstances): readonly Gate[] {
  const comesUnasked = isUnasked(item)
  const isBound = comesUnasked && item.atAnyHour !== true
  const facts = region === undefined || !comesUnasked ? {} : { region: region.id }
  return [
    {
      code: 'holiday',
      isPassed: !isBound || !moment.isHoliday,
      changedBy: 'lead',
      facts: { ...facts, ...(moment.isHoliday ? { date: toDate(moment.clock.day) } : {}) },
    },
    { code: 'working-hours', isPassed: !isBound || moment.isWorkingTime, changedBy: 'lead', facts },
    { code: 'quiet-time', isPassed: !comesUnasked || !moment.isQuietTime, changedBy: 'lead', facts },
  ]
}
