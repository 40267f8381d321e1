import type { Page } from 'playwright'
import type { PagePattern } from '../../src/core/page-key.ts'
import type { Oracle } from '../../test/e2e/support/pointers/oracle.ts'
import type { Walker } from './walker.ts'

/** A state of the CRM in which targets are picked. */
export interface Place {
  /** Which pages the tips of its targets are for. */
  readonly pattern: PagePattern
  /** Where given, its targets are nowhere but at addresses whose hash matches. */
  readonly hash?: RegExp
  /** Brings a page there that is logged in, in English. */
  reach(walker: Walker): Promise<void>
  /** Oracles by the key of their target. */
  readonly targets: Readonly<Record<string, Oracle>>
}

/** One action of the walk. */
export interface Step {
  /** What sort of thing happens; the report counts by it. */
  readonly kind: string
  readonly name: string
  run(walker: Walker): Promise<void>
}

/** A CRM that can be walked. */
export interface Ground {
  /** The product of its page keys. */
  readonly product: string
  start(): Promise<{ readonly origin: string; close(): Promise<void> }>
  /** Opens the CRM in a fresh page, logged in, in English. */
  open(page: Page, origin: string): Promise<void>
  readonly places: readonly Place[]
  /** Done in this order, again and again. */
  readonly steps: readonly Step[]
  /** Gets back to where any step can begin, after one that failed. */
  recover(walker: Walker): Promise<void>
}
