import type { Recipe } from '../protocol.ts'
import { renameRecord, renameSection } from './rename.ts'

/** A page that was made, and what its elements are called on every page made of the same parts. */
export interface Laid {
  readonly list: Element
  /** Makes a row of a record that is not on the page yet. */
  readonly createRow: () => Element
  readonly keyOf: (element: Element) => string | undefined
  readonly sectionOf: (element: Element) => number | undefined
}

/** The parts of two saved pages, of which larger pages are made. */
export interface Ground {
  /** Puts the page in place of the one that is there. */
  lay(recipe: Recipe): Laid
}

const rowLink = 'a[href^="#/contacts/"][href$="/show"]'

/** Takes the saved list apart, and a saved form. */
export function createGround(document: Document, form: Document): Ground {
  const shell = requireElement(document.body.cloneNode(true))
  const list = requireList(shell)
  const rows = [...list.children]
  list.replaceChildren()
  // The copies come to this document when they are put into it.
  const fields = requireElement(form.querySelector('main form')?.cloneNode(true))
  return {
    lay({ elements, sections, seed }) {
      const keys = new Map<Element, string>()
      const homes = new Map<Element, number>()
      const body = requireElement(shell.cloneNode(true))
      const name = (root: Element, prefix: string, section?: number): void => {
        for (const [at, element] of [root, ...root.querySelectorAll('*')].entries()) {
          keys.set(element, `${prefix}:${at}`)
          if (section !== undefined) homes.set(element, section)
        }
      }
      name(body, 'shell')
      const here = findEmptyList(body, shell, list)
      let made = 0
      const createRow = (): Element => {
        const row = requireElement(rows[made % rows.length]?.cloneNode(true))
        renameRecord(row, seed * 100_000 + made++)
        return row
      }
      for (const [at, section] of sections.entries()) {
        const copy = requireElement(fields.cloneNode(true))
        renameSection(copy, section)
        name(copy, `section${section}`, section)
        // Half of them above the list, half of them below.
        if (at < sections.length / 2) here.before(copy)
        else here.parentElement?.append(copy)
      }
      document.body.replaceWith(body)
      const others = document.querySelectorAll('*').length
      for (let count = others; count < elements || made < rows.length;) {
        const row = createRow()
        here.append(row)
        count += 1 + row.querySelectorAll('*').length
      }
      return {
        list: here,
        createRow,
        keyOf: (element) => keys.get(element),
        sectionOf: (element) => homes.get(element),
      }
    },
  }
}

function requireList(shell: Element): Element {
  const list = shell.querySelector(rowLink)?.parentElement?.parentElement
  if (list === null || list === undefined) throw new Error('the saved page has no list of contacts')
  return list
}

// The element of the copy that stands where the list stands in the original.
function findEmptyList(body: Element, shell: Element, list: Element): Element {
  const at = [...shell.querySelectorAll('*')].indexOf(list)
  return requireElement(body.querySelectorAll('*')[at])
}

function requireElement(node: Node | undefined): HTMLElement {
  if (node instanceof HTMLElement) return node
  throw new Error('a part of the saved pages is missing')
}
