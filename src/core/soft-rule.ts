/**
 * What a field hint looks for in what is typed. A fixed vocabulary and never an expression of the pack's, which could
 * keep the page busy for ever.
 */
export type SoftRule =
  | { readonly kind: 'international-phone' }
  | { readonly kind: 'email' }
  | { readonly kind: 'not-all-capitals' }
  /** Counted in characters as people see them. */
  | { readonly kind: 'length'; readonly atLeast?: number | undefined; readonly atMost?: number | undefined }
  | { readonly kind: 'not-in-the-past' }

/** The kinds of soft rule. */
export const softRuleKinds = [
  'international-phone',
  'email',
  'not-all-capitals',
  'length',
  'not-in-the-past',
] as const
