import type { Anchor, Resolution } from '../../core/anchor.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Running, ShownItem } from '../overlay/overlay.ts'
import { createMeetingPlace } from '../meeting-place.ts'

/** What help has to find on a page: the places of its items, and of the walkthrough that runs in this tab. */
export interface Sought {
  readonly page: PageKey
  readonly items: readonly ShownItem[]
  readonly running?: Running | undefined
}

/**
 * What became of looking for one anchor in this frame. *framed* is what another frame has that shows the same page, or
 * speaks for it: here it is neither pointed at nor missed.
 */
export type Sighting = Resolution<Element> | { readonly kind: 'framed' }

/**
 * What became of looking for each anchor, by the keys of `anchor-keys.ts`. What is not in here was not looked for yet.
 * *lost* and *doubtful* are told only when they have been so for a while: until then it is *not-loaded-yet*.
 */
export type Resolutions = ReadonlyMap<string, Sighting>

/** Keeps the resolutions of the current page true. */
export interface AnchorWatch {
  /** From now on look for these; what is sought no longer is forgotten at once. */
  follow(sought: Sought): void
  /** Reads the page in slices, and tells when the outcome differs from the last. */
  look(): void
  /**
   * What changed on the page. Takes away at once what left it, reading neither style nor layout; answers whether the
   * page should be read again.
   */
  note(records: readonly MutationRecord[]): boolean
  /** Takes away what is still on the page and no longer shown, or is not any more what was found. */
  verify(): void
}

/** What a watch tells its owner. */
export interface WatchListeners {
  readonly onResolutions: (resolutions: Resolutions) => void
  /** The roots that the page has now, to be observed, and the attributes that name elements in it. */
  readonly onRoots: (roots: readonly (Document | ShadowRoot)[], naming: readonly string[]) => void
}

/** What the script that finds elements can do for the others. */
export interface Anchoring {
  /** Makes a watch; it ends with the signal. */
  createWatch(document: Document, listeners: WatchListeners, signal: AbortSignal): AnchorWatch
  /**
   * Looks once for anchors that no watch follows, in slices; rejects when the signal aborts. A close look also tells the
   * runner-up of what is found at a glance, and costs what that saves.
   */
  resolveOnce(
    document: Document,
    anchors: ReadonlyMap<string, Anchor>,
    where: { readonly product: string; readonly signal: AbortSignal; readonly isClose?: boolean | undefined },
  ): Promise<ReadonlyMap<string, Resolution<Element>>>
}

/** Where the script that finds elements provides that to the others. */
export const { provide: provideAnchoring, find: findAnchoring } = createMeetingPlace<Anchoring>('anchoring')
