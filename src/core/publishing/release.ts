/** Who made a version, when and why. */
export interface Release {
  /** An instant: `2026-11-29T08:00:00Z`. */
  readonly at: string
  readonly by?: string | undefined
  readonly why?: string | undefined
  /** Who agreed, beside the one who made it. */
  readonly agreedBy?: readonly string[] | undefined
}

/** How many have to agree before a version goes out. */
export interface Approval {
  /** With the one who made it. */
  readonly atLeast: number
  /** Whose word counts; anybody's where it is absent. */
  readonly approvers?: readonly string[] | undefined
}

/** What is missing of the agreement that a pack asks for. */
export interface Agreement {
  /** How many still have to agree. */
  readonly missing: number
  /** False where the one who makes the version is not among those whose word counts. */
  readonly mayPublish: boolean
}

/** Why a name does not count towards the agreement to a version. */
export type Unsigned = 'nameless' | 'signed-already' | 'not-asked'

/** Whether one more name counts; undefined where it does. */
export function judgeSignature(
  approval: Approval | undefined,
  { by, agreedBy = [] }: Pick<Release, 'by' | 'agreedBy'>,
  name: string,
): Unsigned | undefined {
  const isLike = (other: string | undefined): boolean => other?.toLowerCase() === name.toLowerCase()
  if (name === '') return 'nameless'
  if (isLike(by) || agreedBy.some(isLike)) return 'signed-already'
  return approval?.approvers === undefined || approval.approvers.includes(name) ? undefined : 'not-asked'
}

/** Judges a version by what its pack asks for; each counts once, and one without a name is nobody whose word counts. */
export function judgeAgreement(
  approval: Approval | undefined,
  { by, agreedBy = [] }: Pick<Release, 'by' | 'agreedBy'>,
): Agreement {
  if (approval === undefined) return { missing: 0, mayPublish: true }
  const { approvers, atLeast } = approval
  const counts = (name: string): boolean => approvers === undefined || approvers.includes(name)
  const others = new Set(agreedBy.filter((name) => name !== by && counts(name)))
  const mayPublish = approvers === undefined || (by !== undefined && counts(by))
  return { missing: Math.max(0, atLeast - others.size - (mayPublish ? 1 : 0)), mayPublish }
}
