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

/** Of a longer value no more than this is looked at, so that no value can keep the page busy. */
const charactersAtMost = 1_000

/**
 * True when a value looks wrong by the rule. An empty one never does: whether a field must be filled is the CRM's
 * business. `today` is the person's day, as `2026-12-31`.
 */
export function breaksRule(rule: SoftRule, value: string, today: string): boolean {
  const text = value.trim().slice(0, charactersAtMost)
  if (text === '') return false
  switch (rule.kind) {
    case 'international-phone':
      return !isInternationalPhone(text)
    case 'email':
      return !isEmail(text)
    case 'not-all-capitals':
      return isAllCapitals(text)
    case 'length': {
      const length = [...new Intl.Segmenter().segment(text)].length
      return length < (rule.atLeast ?? 0) || length > (rule.atMost ?? Infinity)
    }
    case 'not-in-the-past':
      // What a date field holds. A date as people write it is not judged: 03/04 is two days.
      return /^\d{4}-\d{2}-\d{2}/.test(text) && text.slice(0, 10) < today
  }
}

/** `+` and 7 to 15 digits (ITU-T E.164), with what people put between them. */
function isInternationalPhone(text: string): boolean {
  if (!/^\+[\d\s().\-/]+$/.test(text)) return false
  const digits = text.replaceAll(/\D/g, '')
  return digits.length >= 7 && digits.length <= 15 && !digits.startsWith('0')
}

/** One `@` between something and a domain with a dot; more than that only the mail server knows. */
function isEmail(text: string): boolean {
  const [local, domain, ...rest] = text.split('@')
  if (local === undefined || domain === undefined || rest.length > 0 || /\s/.test(text)) return false
  const labels = domain.split('.')
  return local !== '' && labels.length > 1 && labels.every((label) => label !== '')
}

/** Short words are names of their own: IBM, SAP. Scripts without capitals have none. */
function isAllCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase()
}
