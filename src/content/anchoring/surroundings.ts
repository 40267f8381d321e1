import { findComposedParent } from './roots.ts'

const landmarks = new Set([
  'main',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'dialog',
  'navigation',
  'banner',
  'search',
  'toolbar',
  'alertdialog',
  'contentinfo',
  'complementary',
])
const dialogRoles = new Set(['dialog', 'alertdialog'])
const cellRoles = new Set(['gridcell', 'cell'])

const pathLevels = 6
const nearLevels = 4

/** An element and what it stands in, as far as that is the same for all that stand in it. */
export interface Surroundings {
  /** The nearest landmark, or tag of one; empty where there is none. */
  readonly landmark: string
  readonly isInDialog: boolean
  /** The nearest cell of a table. */
  readonly cell: Element | undefined
  /** The nearest tags outwards, six and four at most. */
  readonly path: string
  readonly nearPath: string
}

const nothing: Surroundings = { landmark: '', isInDialog: false, cell: undefined, path: '', nearPath: '' }

/**
 * Reads the surroundings of elements, the element itself among them, through shadow roots. The elements of a page stand in
 * few others, and those in fewer: each is looked at once, and what it stood in holds until the page changes.
 */
export class SurroundingsReader {
  readonly #known = new Map<Element, Surroundings>()

  /** Those of an element, itself among them. */
  of(element: Element): Surroundings {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const own = read(element, this.around(element))
    this.#known.set(element, own)
    return own
  }

  /** The same without itself. */
  around(element: Element): Surroundings {
    const parent = findComposedParent(element)
    return parent === undefined ? nothing : this.of(parent)
  }
}

function read(element: Element, around: Surroundings): Surroundings {
  const { localName } = element
  const role = element.getAttribute('role') ?? ''
  const isDialog =
    localName === 'dialog' || dialogRoles.has(role) || element.getAttribute('aria-modal') === 'true'
  return {
    landmark: landmarks.has(role) ? role : landmarks.has(localName) ? localName : around.landmark,
    isInDialog: isDialog || around.isInDialog,
    cell: localName === 'td' || cellRoles.has(role) ? element : around.cell,
    path: prepend(localName, around.path, pathLevels),
    nearPath: prepend(localName, around.nearPath, nearLevels),
  }
}

// The tag, and as many of the others as there is room for.
function prepend(tag: string, path: string, levelsAtMost: number): string {
  let end = 0
  for (let level = 1; level < levelsAtMost && end >= 0; level++) end = path.indexOf('>', end + 1)
  const kept = end < 0 ? path : path.slice(0, end)
  return kept === '' ? tag : `${tag}>${kept}`
}
