import type { LocalizedText } from './locale.ts'

/**
 * What is remembered about one element, as plain data without any customer's value.
 * At least one of `names` and `field` is there: a role alone identifies nothing.
 */
export interface Anchor {
  /** The ARIA role, explicit or implied by the element. */
  readonly role: string
  /** The accessible name, by the language of the CRM's interface in which it was seen. */
  readonly names?: LocalizedText | undefined
  /** The field's identity in the CRM (`name`, `data-id`…), the same in every language. */
  readonly field?: string | undefined
}

/** One thing that was compared, and whether it spoke for the candidate. */
export interface Evidence {
  readonly kind: 'role' | 'name' | 'field'
  readonly agrees: boolean
}

/** An element that was considered, with what spoke for it and against it. */
export interface Candidate<Target> {
  readonly target: Target
  /** 0 to 1: the share of the anchor's evidence that agrees. */
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/**
 * The outcome of looking for an anchor on a page. Only *found* may be pointed at.
 * *not-loaded-yet* is *lost* on a page that is still building itself: wait, and report nothing.
 */
export type Resolution<Target> =
  | { readonly kind: 'found'; readonly target: Target; readonly candidate: Candidate<Target> }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate<Target>[] }
  | { readonly kind: 'lost' }
  | { readonly kind: 'not-loaded-yet' }
