import type { Anchor } from '../../src/core/anchor.ts'
import type { Oracle } from '../../test/e2e/support/pointers/oracle.ts'

/** What the bundled script offers in a page in which targets are picked. */
export interface WalkCapture {
  /** The anchors of the targets that are shown, by key. */
  capture(oracles: Readonly<Record<string, Oracle>>, how: AnchorKind): Readonly<Record<string, Anchor>>
}

/** `traced`: what the product remembers when a trainer picks; `stated`: role, English name and field, as if by hand. */
export type AnchorKind = 'traced' | 'stated'

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var fingerpostCapture: WalkCapture | undefined
}
