import { describePage as describe } from '../../saving/page/describe.ts'
import { freeze } from '../../saving/page/freeze.ts'
import { findTargets, listKeys } from './targets.ts'

/** The page that is shown as one file, its targets, and what it calls anything by. */
export function freezePage(): string {
  const called = listKeys(document)
  makeReadable(document)
  return JSON.stringify({ ...freeze(document, findTargets(document)), called })
}

/** What stands at the given places; null where nothing does. */
export function describePage(indices: readonly number[]): string {
  return describe(document, indices)
}

// Redmine's scripts put the bar of an editor into a paragraph, and rows into a table without a body: read from a file,
// the one is closed before the bar, and the other gets a body. Both are made as they can be read.
function makeReadable(page: Document): void {
  for (const paragraph of page.querySelectorAll(
    'p:has(div, ul, p, table, form, fieldset, h3, pre, ol, dl)',
  )) {
    const box = page.createElement('div')
    for (const { name, value } of paragraph.attributes) box.setAttribute(name, value)
    box.append(...paragraph.childNodes)
    paragraph.replaceWith(box)
  }
  for (const table of page.querySelectorAll('table:has(> tr)')) {
    const body = page.createElement('tbody')
    body.append(...table.querySelectorAll(':scope > tr'))
    table.append(body)
  }
}
