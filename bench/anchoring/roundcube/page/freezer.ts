import { describePage as describe } from '../../saving/page/describe.ts'
import { freeze } from '../../saving/page/freeze.ts'
import { findTargets, listKeys } from './targets.ts'

/** The page that is shown as one file, its targets, and what it calls anything by. */
export function freezePage(): string {
  // Saved without a network, a frame is empty; what is in it is saved as a page of its own.
  for (const frame of document.querySelectorAll('iframe')) frame.removeAttribute('src')
  // What is written in a text area is in its value alone; saved, it is in the page.
  for (const area of document.querySelectorAll('textarea')) area.textContent = area.value
  const called = listKeys(document)
  return JSON.stringify({ ...freeze(document, findTargets(document)), called })
}

/** What stands at the given places; null where nothing does. */
export function describePage(indices: readonly number[]): string {
  return describe(document, indices)
}
