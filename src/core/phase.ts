/** The phases of a go-live, in their order. */
export const phases = ['pilot', 'live', 'parallel', 'cut-over', 'steady'] as const

/** One phase. */
export type Phase = (typeof phases)[number]

/** When each phase begins, as a wall time; a phase that is absent is left out. */
export type PhaseDates = { readonly [Name in Phase]?: string | undefined }

/** The dates of a go-live. */
export interface GoLivePlan {
  readonly phases: PhaseDates
  /** IANA name of the zone of the wall times; absent is the zone of the person's region: each region at its own eight o'clock. */
  readonly timeZone?: string | undefined
}
