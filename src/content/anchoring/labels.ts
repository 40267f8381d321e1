import type { ElementFacts } from '../../core/anchoring/outline.ts'
import { TitleWords } from './record-title.ts'
import { findComposedParent } from './roots.ts'

/** How far up from a field its label is looked for. */
const levelsAtMost = 4

/**
 * The labels of a page, worked out once. `element.labels` is a live list that walks the document again for each field
 * of a page that changes: a quarter of the time that a page of 10,000 elements took.
 */
export class Labels {
  readonly #byControl = new Map<Node, Map<Element, Element[]>>()
  readonly #within = new Map<Element, Element | 'none' | 'several'>()

  /** The labels that are tied to a control by the page. */
  of(control: Element): readonly Element[] {
    const root = control.getRootNode()
    let controls = this.#byControl.get(root)
    if (controls === undefined) {
      controls = readControls(root)
      this.#byControl.set(root, controls)
    }
    return controls.get(control) ?? []
  }

  /** The only label near a field, as old forms have them; undefined when there is none, or more would be a guess. */
  near(control: Element): Element | undefined {
    let at = findComposedParent(control)
    for (let level = 0; at !== undefined && level < levelsAtMost; level++) {
      const found = this.#findWithin(at)
      if (found !== 'none') return found === 'several' ? undefined : found
      at = findComposedParent(at)
    }
    return undefined
  }

  #findWithin(element: Element): Element | 'none' | 'several' {
    const known = this.#within.get(element)
    if (known !== undefined) return known
    const labels = element.querySelectorAll('label')
    const found = labels.length > 1 ? 'several' : (labels[0] ?? 'none')
    this.#within.set(element, found)
    return found
  }
}

function readControls(root: Node): Map<Element, Element[]> {
  const controls = new Map<Element, Element[]>()
  if (!(root instanceof Document || root instanceof ShadowRoot)) return controls
  for (const label of root.querySelectorAll('label')) {
    const { control } = label
    if (control === null) continue
    const known = controls.get(control)
    if (known === undefined) controls.set(control, [label])
    else known.push(label)
  }
  return controls
}

/** What the elements of a page have in common, worked out once for a reading of it. */
export class PageMemo {
  readonly labels = new Labels()
  readonly titles = new TitleWords()
  /** What was read of the elements that are shown. */
  readonly facts = new Map<Element, ElementFacts<Element>>()
  /** The tokens of what stands in a class attribute. */
  readonly classes = new Map<string, readonly string[]>()
  /** The landmark of what is in an element, and the tags around it. */
  readonly landmarks = new Map<Element, string>()
  readonly paths = new Map<Element, string>()
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
