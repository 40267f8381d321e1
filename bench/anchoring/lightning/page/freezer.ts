// Everything of the saver that runs in the page, bundled into one script that sets one global. What it answers crosses
// from the page to the program outside as JSON.
import { describeIndices } from './describe.ts'
import { freeze } from './freeze.ts'

/** The page that is shown as one file, and its targets. */
export function freezePage(): string {
  return JSON.stringify(freeze(document))
}

/** What stands at the given places; null where nothing does. */
export function describePage(indices: readonly number[]): string {
  return JSON.stringify(describeIndices(document, indices))
}
