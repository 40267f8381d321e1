/** How far what was found may be shown: as the answer, as something to look at, or not at all. */
export const trusts = ['confident', 'maybe', 'nothing'] as const

/** One of the three. */
export type Trust = (typeof trusts)[number]
