import type { Oracle } from './ground.ts'
import type { Late } from './page/lateness.ts'

/** What was seen of one target at one moment. */
export type Verdict =
  /** The pointer is at the oracle's element. */
  | 'correct'
  /** It is elsewhere, or there is nothing to point at. */
  | 'wrong'
  /** The element can be seen, and nothing points at it. */
  | 'missed'
  /** The element can be seen, and its pointer was found and then hidden by the overlay. */
  | 'tucked-away'
  /** The element is covered or scrolled away, and nothing points at it, as it should be. */
  | 'out-of-reach'
  /** Neither element nor pointer. */
  | 'absent'

/** A verdict with what a report says of it. */
export interface Finding {
  readonly key: string
  readonly verdict: Verdict
  /** What was pointed at, and what the oracle says; for what is wrong or missed. */
  readonly detail?: string
}

/** Which targets are watched: their oracles, and where they can be. */
export type Watched = Readonly<Record<string, { readonly hash: RegExp | undefined; readonly oracle: Oracle }>>

/** What the bundled script offers in the isolated world of our content script, where no page can see it. */
export interface WalkWatch {
  /** Begins to look at every frame. */
  follow(watched: Watched): void
  /** A step was taken: from now on it counts how long nothing changes. Not every step changes the document. */
  stir(): void
  /** How long neither page nor pointers have changed, in milliseconds. */
  quietMs(): number
  check(): readonly Finding[]
  takeLate(): readonly Late[]
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var fingerpostWalk: WalkWatch | undefined
}
