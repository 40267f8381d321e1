import type { Anchor } from '../anchor.ts'
import type { PagePicture } from '../picture/page-picture.ts'

/** What a page said of an anchor, beside its state. */
export interface CheckNote {
  /** The key of another anchor that was found on the same element. */
  readonly sameAs?: string | undefined
  /** What a doubtful one seems to be. */
  readonly proposal?: Proposal | undefined
}

/** An element as it is remembered: its anchor, and a picture of the page with it where one was made. */
export interface Seen {
  readonly anchor: Anchor
  readonly picture?: PagePicture | undefined
}

/** What could be remembered in an anchor's place. */
export interface Proposal extends Seen {
  readonly grade: 'strong' | 'fair' | 'weak'
  readonly name: string
}
