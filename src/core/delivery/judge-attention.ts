import { isUnasked, type Frequency, type Item } from '../item.ts'
import { budgetIntervalMs } from './budget.ts'
import { globalId, type Circumstances, type ItemHistory } from './circumstances.ts'
import type { Gate } from './gate.ts'
import { isPutAway, readSeen, type Seen } from './item-history.ts'
import { readWallClock } from './wall-time.ts'

/** The gates of what the person saw and put away, and of what is left of their attention. */
export function judgeAttention(item: Item, circumstances: Circumstances): readonly Gate[] {
  const history = circumstances.histories.get(globalId(circumstances.pack, item.id))
  const had = hadItsTurn(item, history, circumstances)
  return [
    ...judgePutAway(item, history, circumstances),
    ...judgeFrequency(
      had ? {} : frequencyOf(item),
      readSeen(item, history, circumstances.pack.version),
      circumstances,
    ),
    ...judgeUnasked(isUnasked(item), had, circumstances),
  ]
}

/**
 * It came unasked in this tab a moment ago, and its page was loaded anew or left: it is not another showing when it goes
 * on there, and nothing else could have come meanwhile. A celebration is over by itself, and does not come twice.
 */
export function hadItsTurn(
  item: Item,
  history: ItemHistory | undefined,
  { tab, moment: { nowMs } }: Pick<Circumstances, 'tab' | 'moment'>,
): boolean {
  return (
    isUnasked(item) &&
    item.kind !== 'celebration' &&
    tab !== undefined &&
    history?.lastTab === tab &&
    nowMs - history.lastAtMs < budgetIntervalMs
  )
}

function judgePutAway(
  item: Item,
  history: ItemHistory | undefined,
  { pack, moment: { nowMs } }: Circumstances,
): readonly Gate[] {
  const away = history?.putAway
  const isDismissed = away?.how === 'dismissed' && isPutAway(item, { putAway: away }, pack.version)
  const until = history?.snoozedUntilMs
  const isSnoozed = until !== undefined && nowMs < until
  return [
    {
      code: 'never-again',
      isPassed: away?.how !== 'never-again',
      changedBy: 'person',
      facts: away?.how === 'never-again' ? { atMs: away.atMs } : {},
    },
    {
      code: 'dismissed',
      isPassed: !isDismissed,
      changedBy: 'person',
      facts: isDismissed ? { atMs: away.atMs } : {},
    },
    {
      code: 'snoozed',
      isPassed: !isSnoozed,
      changedBy: 'person',
      facts: isSnoozed ? { untilMs: until } : {},
    },
  ]
}

/** How often an item may be seen: as it says, or once where it comes unasked. */
function frequencyOf(item: Item): Frequency {
  return item.frequency ?? (isUnasked(item) ? { timesAtMost: 1 } : {})
}

function judgeFrequency(
  { timesAtMost, daysApart }: Frequency,
  { times, lastAtMs }: Seen,
  { moment }: Circumstances,
): readonly Gate[] {
  const daysSince =
    lastAtMs === undefined ? undefined : moment.clock.day - readWallClock(lastAtMs, moment.timeZone).day
  return [
    {
      code: 'times-at-most',
      isPassed: timesAtMost === undefined || times < timesAtMost,
      changedBy: 'trainer',
      facts: timesAtMost === undefined ? {} : { timesAtMost, times },
    },
    {
      code: 'days-apart',
      isPassed: daysApart === undefined || daysSince === undefined || daysSince >= daysApart,
      changedBy: 'trainer',
      facts: daysApart === undefined ? {} : { daysApart, ...(lastAtMs === undefined ? {} : { lastAtMs }) },
    },
  ]
}

function judgeUnasked(
  comesUnasked: boolean,
  isPaid: boolean,
  { person, budget, moment }: Circumstances,
): readonly Gate[] {
  const { nowMs } = moment
  const free = (freeAtMs: number): Omit<Gate, 'code'> => {
    const isHeld = comesUnasked && !isPaid && nowMs < freeAtMs
    return { isPassed: !isHeld, changedBy: 'time', facts: isHeld ? { freeAtMs } : {} }
  }
  return [
    { code: 'quiet-mode', isPassed: !comesUnasked || !person.isQuiet, changedBy: 'person', facts: {} },
    { code: 'budget-interval', ...free(budget.freeAfterIntervalMs) },
    { code: 'budget-day', ...free(budget.freeAfterDayMs) },
  ]
}
