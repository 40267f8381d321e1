import type { LocalizedText } from './locale.ts'
import type { PhaseDates } from './phase.ts'

/** The days of a week, from Monday on, as ISO 8601 counts them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** One day of a week. */
export type Weekday = (typeof weekdays)[number]

/** How a success is marked. */
export const celebrationStyles = ['fanfare', 'card', 'none'] as const

/** One way to mark a success. */
export type CelebrationStyle = (typeof celebrationStyles)[number]

/** Hours of some days, by the clock on the wall: `09:00` to `17:30`. One that ends before it begins goes past midnight. */
export interface Hours {
  readonly days: readonly Weekday[]
  readonly from: string
  readonly until: string
}

/** What holds for the people of one region. */
export interface Region {
  readonly id: string
  readonly title: LocalizedText
  /** IANA name: `Europe/Paris`. */
  readonly timeZone: string
  /** BCP 47 tag; the language of help for those who did not choose one. */
  readonly locale?: string | undefined
  /** `formal` asks for texts under `de-x-formal` before those under `de`. */
  readonly formality?: 'formal' | 'informal' | undefined
  /** Fanfare, unless it says otherwise. */
  readonly celebration?: CelebrationStyle | undefined
  /** When people work; absent is at any time. */
  readonly workingHours?: readonly Hours[] | undefined
  /** Days off, as `2026-12-25`. */
  readonly holidays?: readonly string[] | undefined
  /** When nothing may come unasked, within working hours too. */
  readonly quietTimes?: readonly Hours[] | undefined
  /** Phases that begin at another time here than in the pack's plan. */
  readonly phases?: PhaseDates | undefined
}
