import type { Finding } from '../../test/e2e/support/pointers/judge.ts'
import type { Oracle } from '../../test/e2e/support/pointers/oracle.ts'
import type { Late } from './page/lateness.ts'

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
