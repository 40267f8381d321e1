import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { TitleWords } from './record-title.ts'
import { SurroundingsReader } from './surroundings.ts'

/** How far up from a field its label is looked for. */
const levelsAtMost = 4

/**
 * The labels of a page, worked out once. `element.labels` is a live list that walks the document again for each field
 * of a page that changes: a quarter of the time that a page of 10,000 elements took.
 */
export class Labels {
  readonly #byRoot = new Map<Node, RootLabels>()

  /** The labels that are tied to a control by the page. */
  of(control: Element): readonly Element[] {
    return this.#in(control.getRootNode()).ofControl.get(control) ?? []
  }

  /** The control that a label is tied to by the page; undefined for none. */
  controlOf(label: Element): Element | undefined {
    return this.#in(label.getRootNode()).controlOf.get(label)
  }

  /** The only label near a field, as old forms have them; undefined when there is none, or more would be a guess. */
  near(control: Element): Element | undefined {
    let { within } = this.#in(control.getRootNode())
    let at: Node | null = control.parentNode
    for (let level = 0; at !== null && level < levelsAtMost; level++) {
      if (at instanceof ShadowRoot) {
        at = at.host
        within = this.#in(at.getRootNode()).within
      }
      const found = within.get(at)
      if (found !== undefined) return found === 'several' ? undefined : found
      at = at.parentNode
    }
    return undefined
  }

  /** Works out those of a root now, and not when the first is asked for: that is most of a slice for itself. */
  prepare(root: Node): void {
    this.#in(root)
  }

  #in(root: Node): RootLabels {
    let labels = this.#byRoot.get(root)
    if (labels === undefined) {
      labels = readLabels(root)
      this.#byRoot.set(root, labels)
    }
    return labels
  }
}

interface RootLabels {
  readonly ofControl: ReadonlyMap<Node, readonly Element[]>
  readonly controlOf: ReadonlyMap<Element, Element>
  /** The only label in an element. */
  readonly within: ReadonlyMap<Node, Element | 'several'>
}

function readLabels(root: Node): RootLabels {
  const ofControl = new Map<Node, Element[]>()
  const controlOf = new Map<Element, Element>()
  const within = new Map<Element, Element | 'several'>()
  // What is not in a page has none that are tied to it, and may have some near.
  const isPage = root instanceof Document || root instanceof ShadowRoot
  if (!isPage && !(root instanceof Element)) return { ofControl, controlOf, within }
  for (const label of root.querySelectorAll('label')) {
    noteAround(label, within)
    const control = isPage ? label.control : null
    if (control === null) continue
    controlOf.set(label, control)
    const known = ofControl.get(control)
    if (known === undefined) ofControl.set(control, [label])
    else known.push(label)
  }
  return { ofControl, controlOf, within }
}

// Around what holds several, everything does.
function noteAround(label: Element, within: Map<Element, Element | 'several'>): void {
  for (let at = label.parentElement; at !== null; at = at.parentElement) {
    const known = within.get(at)
    if (known === 'several') return
    within.set(at, known === undefined ? label : 'several')
  }
}

/** What the elements of a page have in common, worked out once for a reading of it. */
export class PageMemo {
  readonly labels = new Labels()
  readonly titles = new TitleWords()
  /** What was read of the elements that are shown. */
  readonly facts = new Map<Element, ElementFacts<Element>>()
  /** The tokens of what stands in a class attribute. */
  readonly classes = new Map<string, readonly string[]>()
  readonly surroundings = new SurroundingsReader()
  /** What the CRM calls the elements that were asked for. */
  readonly marks = new Map<Element, readonly string[]>()
  /** The tokens of what an element is called, for what is in it. */
  readonly around = new Map<Element, readonly string[]>()
  /** Which tables have column headers. */
  readonly headed = new Map<Element, boolean>()
  /** Attributes that name nothing on this site, whatever they look like. */
  readonly dynamicAttributes: readonly string[]

  constructor(dynamicAttributes: readonly string[] = []) {
    this.dynamicAttributes = dynamicAttributes
  }
}
