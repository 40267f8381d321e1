import { phases, type GoLivePlan, type Phase } from '../phase.ts'
import type { Region } from '../region.ts'
import { isWithin, readWallClock, toDate, toMs, weekdayOf, type WallClock } from './wall-time.ts'

/** What a moment is to the people of a region: read once, and the same for every item. */
export interface Moment {
  readonly nowMs: number
  /** The person's: of their region, or else of their browser. */
  readonly timeZone: string
  readonly clock: WallClock
  readonly phase: Phase | undefined
  /** When the phase began. */
  readonly phaseFromMs: number | undefined
  /** The first phase that has not begun. */
  readonly nextPhase: PhaseBegin | undefined
  readonly isHoliday: boolean
  readonly isWorkingTime: boolean
  readonly isQuietTime: boolean
}

/** A phase and when it begins, or began. */
export interface PhaseBegin {
  readonly phase: Phase
  readonly fromMs: number
}

/** Reads a moment. Without a region nothing is a holiday, every hour is a working hour, and none is quiet. */
export function readMoment(
  nowMs: number,
  {
    region,
    browserZone,
    plan,
  }: { region: Region | undefined; browserZone: string; plan: GoLivePlan | undefined },
): Moment {
  const timeZone = region?.timeZone ?? browserZone
  const clock = readWallClock(nowMs, timeZone)
  const isNowWithin = (hours: Region['quietTimes']): boolean =>
    hours?.some((each) => isWithin(each, clock)) ?? false
  const begins = listPhases(timeZone, plan, region)
  const began = begins.findLast(({ fromMs }) => fromMs <= nowMs)
  return {
    nowMs,
    timeZone,
    clock,
    phase: began?.phase,
    phaseFromMs: began?.fromMs,
    nextPhase: begins.slice(began === undefined ? 0 : begins.indexOf(began) + 1)[0],
    isHoliday: region?.holidays?.includes(toDate(clock.day)) ?? false,
    isWorkingTime: region?.workingHours === undefined || isNowWithin(region.workingHours),
    isQuietTime: isNowWithin(region?.quietTimes),
  }
}

/** The phases in their order, by the region's dates before the plan's; one that has no date is left out. */
export function listPhases(
  timeZone: string,
  plan: GoLivePlan | undefined,
  region: Region | undefined,
): readonly PhaseBegin[] {
  return phases.flatMap((phase) => {
    const own = region?.phases?.[phase]
    const begins = own ?? plan?.phases[phase]
    if (begins === undefined) return []
    const zone = own === undefined ? (plan?.timeZone ?? timeZone) : timeZone
    return [{ phase, fromMs: toMs(begins, zone, 'start') }]
  })
}

/** After so many days one is not new any more; counting ends there. */
const daysCountedAtMost = 1_000

/** Which working day of theirs it is for a person whose first was at `firstMs`: 1 on the first, whatever day it was. */
export function countDay(firstMs: number, { clock, timeZone }: Moment, region: Region | undefined): number {
  const first = readWallClock(firstMs, timeZone).day
  let count = 1
  for (let day = first + 1; day <= clock.day && count < daysCountedAtMost; day++)
    if (isWorkingDay(day, region)) count++
  return count
}

function isWorkingDay(day: number, region: Region | undefined): boolean {
  if (region?.holidays?.includes(toDate(day)) === true) return false
  return region?.workingHours?.some(({ days }) => days.includes(weekdayOf(day))) ?? true
}
