import type { Trust } from './trust-levels.ts'

/** What may answer while a question is being typed, as it is shown. */
export type Suggestion =
  | { readonly kind: 'resource'; readonly id: string; readonly title: string; readonly isHere: boolean }
  | { readonly kind: 'tip' | 'walkthrough'; readonly id: string; readonly title: string }
  | {
      readonly kind: 'glossary-mark'
      readonly id: string
      readonly title: string
      readonly oldTerm: string
      readonly newTerm: string
    }
  | {
      readonly kind: 'earlier'
      readonly id: string
      readonly title: string
      readonly resource: { readonly id: string; readonly title: string }
    }

/** Words that nothing has, and what they were taken for. */
export type Mended = readonly { readonly from: string; readonly to: string }[]

/** What is suggested for what was typed so far. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[]
  /** How far they may be shown as the answer. */
  readonly trust: Trust
  readonly mended: Mended
  /** A like question of the person's own that is still to be answered. */
  readonly open?: string | undefined
  /** The words as they would be stored. */
  readonly wouldBeStored: string
}
