import { describePage as describe } from '../../saving/page/describe.ts'
import { freeze } from '../../saving/page/freeze.ts'
import { findTargets, listKeys } from './targets.ts'

/** The page that is shown as one file, its targets, and what it calls anything by. */
export function freezePage(): string {
  const called = listKeys(document)
  return JSON.stringify({ ...freeze(document, findTargets(document)), called })
}

/** What stands at the given places; null where nothing does. */
export function describePage(indices: readonly number[]): string {
  return describe(document, indices)
}
