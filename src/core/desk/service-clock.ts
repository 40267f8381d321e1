import type { Entry } from './entry.ts'
import { needOf } from './need.ts'
import type { WorkingTime } from './working-time.ts'

/** How soon the desk wants to have done something, and to have told the asker, in milliseconds of working time. */
export interface ServiceTargets {
  readonly firstMoveMs: number
  readonly answerMs: number
}

/** Half an hour, and half a working day: what help desks promise for the days after a go-live. */
export const defaultTargets: ServiceTargets = { firstMoveMs: 30 * 60_000, answerMs: 4 * 3_600_000 }

/** A clock that runs on a question. */
export interface ServiceClock {
  /** What is waited for: the desk's first move, or its answer. */
  readonly waitsFor: 'first-move' | 'answer'
  /** Working time since the question was asked, or since its answer was found not to hold. */
  readonly elapsedMs: number
  readonly targetMs: number
  /** `soon` from three quarters of the target on. */
  readonly level: 'fine' | 'soon' | 'late'
}

/** The clock of a question at `nowMs`, or nothing where the desk owes nothing now. */
export function readClock(
  entry: Entry,
  nowMs: number,
  workingTime: WorkingTime,
  targets: ServiceTargets = defaultTargets,
): ServiceClock | undefined {
  const { question, standing } = entry
  const need = needOf(entry)
  if (need === 'waiting' || need === 'done') return undefined
  const isRejected = standing.state === 'new' && standing.rejections > 0
  const fromMs = isRejected ? (standing.sinceMs ?? question.askedAtMs) : question.askedAtMs
  const waitsFor = standing.state === 'new' ? 'first-move' : 'answer'
  const targetMs = waitsFor === 'first-move' ? targets.firstMoveMs : targets.answerMs
  const elapsedMs = workingTime(fromMs, nowMs)
  if (elapsedMs > targetMs) return { waitsFor, elapsedMs, targetMs, level: 'late' }
  return { waitsFor, elapsedMs, targetMs, level: elapsedMs > 0.75 * targetMs ? 'soon' : 'fine' }
}
