import type { CelebrationStyle } from './region.ts'

/** Who gets things first: those who try them out, or everybody. */
export const rings = ['pilot', 'live'] as const

/** One ring. */
export type Ring = (typeof rings)[number]

/** Who an item is for. Each part that is given must hold; of a part's entries, one. What is absent is for everybody. */
export interface Audience {
  readonly roles?: readonly string[] | undefined
  readonly teams?: readonly string[] | undefined
  readonly sites?: readonly string[] | undefined
  readonly regions?: readonly string[] | undefined
  /** BCP 47 tags; `fr` holds for `fr-CA` too. */
  readonly locales?: readonly string[] | undefined
  readonly rings?: readonly Ring[] | undefined
}

/** What is known of a person, by their own word in the popup or by policy; what is not known is absent. */
export interface Profile {
  readonly role?: string | undefined
  readonly team?: string | undefined
  readonly site?: string | undefined
  readonly region?: string | undefined
  /** BCP 47 tag, where it is to be another than the browser's. */
  readonly locale?: string | undefined
  readonly ring?: Ring | undefined
  /** How a success is to be marked, where it is to be another way than the region's. */
  readonly celebration?: CelebrationStyle | undefined
}
