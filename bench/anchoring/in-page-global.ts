import type { Anchor } from '../../src/core/anchor.ts'
import type { SimiloFacts } from './baselines/similo-facts.ts'
import type { SavedPage } from './page/saved-page.ts'
import type { InPageContender, PrepareRequest } from './protocol.ts'

/** What the bundled script offers to the program outside. */
export interface InPage {
  prepare(request: PrepareRequest): void
  readonly product: InPageContender<Anchor>
  readonly similo: InPageContender<SimiloFacts | null>
  readonly finder: InPageContender<string | null>
  /** For Playwright, which looks from outside. */
  readonly page: SavedPage
  isSameThing(expected: Element, got: Element): boolean
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var anchoringBench: InPage
}
