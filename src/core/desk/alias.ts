/**
 * Words of a person that lead to a resource, because the desk pointed their question at it. The search learns from
 * aliases; with like questions grouped and merged, one answer gives as many as the group has questions.
 */
export interface Alias {
  /** The question's id: a question is an alias of one resource at most. */
  readonly id: string
  readonly packId: string
  readonly resourceId: string
  /** The question's words, redacted. */
  readonly text: string
  readonly locale: string
}
