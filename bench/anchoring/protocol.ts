// What goes between this program and the page: plain data, in the order in which it is asked.

/** First: which elements of the page are targets of any pair, and whether the page is to become hostile. */
export interface PrepareRequest {
  readonly targets: readonly number[]
  readonly hostile: boolean
}

/** On an old page: which elements to remember. */
export interface CaptureRequest {
  readonly targets: readonly number[]
  readonly locale: string
  /** The attributes in which fields are named; the product's own where it is not given. */
  readonly fieldAttributes?: readonly string[] | undefined
}

/** One element remembered. */
export interface Capture<Memory> {
  readonly index: number
  readonly memory: Memory
  readonly ms: number
  /** The size of the memory as JSON in UTF-8. */
  readonly bytes: number
  readonly html: string
  /** How safe the contender held it to be, from 0; absent where it tells nothing of that. */
  readonly grade?: number | undefined
}

/** On a new page: what to look for, and where it is; without an index it is not there. */
export interface PairRequest<Memory> {
  readonly wanted: readonly { readonly memory: Memory; readonly index?: number | undefined }[]
  readonly fieldAttributes?: readonly string[] | undefined
  /** Whether to tell what was considered. */
  readonly details: boolean
}

/** An element of the page, for a person to read. */
export interface ShownElement {
  /** In composed document order, as in `gt`. */
  readonly index: number
  readonly html: string
}

/** What the contender told about one element that it considered. */
export interface ShownCandidate {
  readonly element: ShownElement
  readonly isTarget: boolean
  readonly told: unknown
}

/**
 * *correct* and *wrong* point somewhere, *hidden* and *not-found* do not: the former says that the element is there and
 * not shown. A gone target is right when nothing is pointed at.
 */
export type Verdict = 'correct' | 'wrong' | 'hidden' | 'not-found'

/** One case: one target looked for on one state of the page. */
export interface CaseOutcome {
  /** Which of the wanted it is. */
  readonly wanted: number
  readonly kind: 'present' | 'gone'
  /** Why it is gone: it never was there, or its widget was taken away. */
  readonly because?: 'absent' | 'removed'
  readonly verdict: Verdict
  /** What it would have been, had this one been looked for by itself; absent where that is the same. */
  readonly alone?: Verdict | undefined
  /** How long it took to look for this one by itself, on a page that was read before. */
  readonly aloneMs?: number | undefined
  readonly outcome: string
  readonly details?: CaseDetails
}

/** What a person who tunes wants to see of a case. */
export interface CaseDetails {
  readonly expected?: ShownElement | undefined
  readonly got?: ShownElement | undefined
  /** The top candidates, as far as the contender tells. */
  readonly candidates: readonly ShownCandidate[]
  /** How the target ranked among all that the contender told, from 1. */
  readonly targetRank?: number | undefined
  /** What was taken away. */
  readonly removed?: readonly string[]
}

/** All cases of one pair, and how long the first look at the page took. */
export interface PairOutcome {
  readonly cases: readonly CaseOutcome[]
  readonly resolveMs: number
}

/** What the page answers for one contender. */
export interface InPageContender<Memory> {
  capture(request: CaptureRequest): Capture<Memory>[]
  tryPair(request: PairRequest<Memory>): PairOutcome
}
