import type { CheckNote } from '../../core/checking/check-note.ts'
import type { Resolution } from '../../core/anchor.ts'
import type { PageKey } from '../../core/page-key.ts'

/** A link of a page: what it is called there, and which page it leads to, as far as its address tells. */
export interface FoundLink {
  readonly url: string
  readonly label: string
  readonly page: PageKey
}

/** What became of one anchor in one frame. */
export interface LookedAnchor extends Pick<CheckNote, 'sameAs'> {
  readonly state: Resolution<unknown>['kind']
}

/** A frame of a page, and what was found in it, by the keys of the anchors. */
export interface LookedFrame {
  readonly page: PageKey
  readonly looked: ReadonlyMap<string, LookedAnchor>
}

/** A page that was opened and looked at. */
export interface VisitedPage {
  readonly outcome: 'page'
  /** Where it led. */
  readonly url: string
  readonly links: readonly FoundLink[]
  /** It shows a field for a password. */
  readonly asksToSignIn: boolean
  /** The page itself first. */
  readonly frames: readonly LookedFrame[]
}

/** What came of opening an address. */
export type Visit =
  | VisitedPage
  /** It is no page to be looked at, but a file. */
  | { readonly outcome: 'file' }
  | { readonly outcome: 'failed'; readonly reason: string }
