import { describePage as describe } from '../../saving/page/describe.ts'
import { freeze } from '../../saving/page/freeze.ts'
import { findTargets } from './targets.ts'

/** The page that is shown as one file, and its targets. */
export function freezePage(): string {
  return JSON.stringify(freeze(document, findTargets(document)))
}

/** What stands at the given places; null where nothing does. */
export function describePage(indices: readonly number[]): string {
  return describe(document, indices)
}
