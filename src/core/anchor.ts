import type { LocalizedText } from './locale.ts'

/** The kinds of elements. Each begins with a letter of its own, by which it is written where room is short. */
export const elementKinds = ['action', 'field', 'label', 'heading', 'column', 'text'] as const

/** What sort of thing an element is to the person who looks at it. Kinds do not mix: a label is not a button. */
export type ElementKind = (typeof elementKinds)[number]

/**
 * What is remembered about one element, as plain data without any customer's value.
 * At least one of `names`, `field` and `trace` is there: a role alone identifies nothing.
 */
export interface Anchor {
  /** The ARIA role, explicit or implied by the element; `generic` for an element without one. */
  readonly role: string
  /** The accessible name, by the language of the CRM's interface in which it was seen or a trainer confirmed it. */
  readonly names?: LocalizedText | undefined
  /** The field's identity in the CRM (`name`, `data-id`…), the same in every language. */
  readonly field?: string | undefined
  /** Everything else that was seen when the element was picked; an anchor written by hand has none. */
  readonly trace?: Trace | undefined
}

/**
 * What was seen of an element and around it when it was picked. Texts are tokens: eighteen bits of a hash, from which
 * no text can be read, though a text that somebody guesses can be tried; so of what records are called there is none. A
 * list of tokens is one string of them, without anything between.
 */
export interface Trace {
  readonly kind: ElementKind
  /** Tag, role and type, between bars. */
  readonly shape: string
  /** Token of its name, without counts. */
  readonly text?: string | undefined
  /** Token of what it says beside its name, in a hint; an anchor of an older pack does not know. */
  readonly hint?: string | undefined
  /** Tokens of the words of its name, five at most. */
  readonly words?: string | undefined
  /** Whether what it says is a label of the CRM's, something of one record (then nothing of it is here), or nothing. */
  readonly says: 'label' | 'record' | 'nothing'
  /** `attribute=value` of what the CRM itself calls it, without ids and counters; six at most. */
  readonly marks?: readonly string[] | undefined
  /** Token of where it leads, without ids of records. */
  readonly leads?: string | undefined
  /** A letter for the sort of icon, and the token of its drawing. */
  readonly icon?: string | undefined
  readonly landmark?: string | undefined
  /** It stood in a dialog; an anchor of an older pack does not know. */
  readonly isInDialog?: boolean | undefined
  /** Token of the heading that it stands under. */
  readonly heading?: string | undefined
  /** Tokens of what the CRM calls the elements around it, and of their roles and custom elements. */
  readonly around?: string | undefined
  /** The tags of its ancestors, nearest first, six at most. */
  readonly path: string
  /** Tokens of its classes. */
  readonly classes?: string | undefined
  /** What stood before and after it, nearest to it last and first; see `neighbours.ts`. */
  readonly before: string
  readonly after: string
  /** How many elements of the page were as good as it, itself among them. */
  readonly twins: number
  /** Which of the elements that are built alike under the same heading it is, of how many, and whether they are sorted. */
  readonly row: Row
  /** The how-manieth of the page and of its section it is; an anchor of an older pack does not know. */
  readonly spot?: Spot | undefined
  /** How many elements that were there and not shown could pass for it; absent for none. */
  readonly hiddenTwins?: number | undefined
  /**
   * How well the next best element of the page fits, 0 to 1, where its own is 1; the same when texts say nothing; and when
   * the CRM calls nothing as it did, which an anchor of an older pack does not know, nor one that the CRM never named.
   */
  readonly rival: { readonly text: number; readonly bare: number; readonly unmarked?: number | undefined }
  /** A sample of the page, by which is seen what of it is still there. */
  readonly page: {
    readonly texts: string
    readonly marks: string
    readonly forms: string
    /** Of what is on every page: for each the token of what the CRM calls it, and the one of what it says. */
    readonly frame?: string | undefined
  }
  /** The element picked is a wrapper of this one, so many levels up. */
  readonly wrapper?: { readonly tag: string; readonly levels: number } | undefined
}

/** A place among elements that are built alike and stand under the same heading; in a list of records, among its rows. */
export interface Row {
  /** -1 in a list of records, where another one stands there tomorrow. */
  readonly at: number
  readonly of: number
  /** They stand in the order of the alphabet, three at least: in another language the order is another. */
  readonly sorted: boolean
}

/** A place counted in what the page has, and in what stands between two headings; a list of records counts as one row. */
export interface Spot {
  readonly at: number
  readonly of: number
  readonly inSection: number
  readonly ofSection: number
}

/** One thing that was compared, and whether it spoke for the candidate. */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly agrees: boolean
  /** How much likelier than by chance this makes the candidate; absent for an anchor without a trace. */
  readonly ratio?: number | undefined
}

/** What there is to compare. */
export const evidenceKinds = [
  'role',
  'name',
  'field',
  'kind',
  'shape',
  'link',
  'icon',
  'landmark',
  'heading',
  'around',
  'path',
  'row',
  'classes',
  'place',
] as const

/** One thing that can be compared. */
export type EvidenceKind = (typeof evidenceKinds)[number]

/** An element that was considered, with what spoke for it and against it. */
export interface Candidate<Target> {
  readonly target: Target
  /** 0 to 1: how probable it is that this is the element; for an anchor without a trace, what share of it agrees. */
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/**
 * The outcome of looking for an anchor on a page. Only *found* may be pointed at. `candidates` are the best, best
 * first: the first is the element found, the second the runner-up. What was too unlikely to be doubtful stays with *lost*
 * and *hidden*, for whoever asks why; absent where nothing was alike.
 * *hidden* is there but not shown: in a closed menu, a collapsed section, another tab, behind a dialog. `revealedBy` is
 * what shows it, where the page tells; `target` is absent when it will be in the page only then.
 * *not-loaded-yet* is *lost* on a page that is still building itself: wait, and report nothing.
 */
export type Resolution<Target> =
  | { readonly kind: 'found'; readonly target: Target; readonly candidates: readonly Candidate<Target>[] }
  | { readonly kind: 'doubtful'; readonly candidates: readonly Candidate<Target>[] }
  | {
      readonly kind: 'hidden'
      readonly target?: Target | undefined
      readonly revealedBy?: Target | undefined
      readonly candidates?: readonly Candidate<Target>[] | undefined
    }
  | { readonly kind: 'lost'; readonly candidates?: readonly Candidate<Target>[] | undefined }
  | { readonly kind: 'not-loaded-yet' }
