import { listComposed } from '../../../test/e2e/support/pointers/composed-order.ts'
import { makeHostile } from './hostile.ts'
import { takeAway } from './take-away.ts'
import { findWidget } from './widget.ts'
import type { PrepareRequest } from '../protocol.ts'

/** A saved page, whose elements keep the numbers that they had when it was loaded. */
export interface SavedPage {
  readonly document: Document
  /** Works out each target's widget while the page is as it was saved; after that the page may become hostile. */
  prepare(request: PrepareRequest): void
  /** The element with this number in composed document order; throws when the page has no such element. */
  requireElement(index: number): Element
  indexOf(element: Element): number
  /** Takes the target's widget out of the page, until `putBack`. */
  takeAwayWidget(index: number): readonly Element[]
  putBack(): void
  /** Throws when an element is missing, new or elsewhere than when the page was loaded. */
  requireUnchanged(): void
}

/** Numbers the elements of the page as it is now; nothing may have been added before. */
export function createSavedPage(document: Document): SavedPage {
  const elements = listComposed(document.documentElement)
  const indices = new Map(elements.map((element, index) => [element, index]))
  let widgets: ReadonlyMap<Element, readonly Element[]> = new Map()
  let putBack = (): void => undefined
  const requireElement = (index: number): Element => {
    const element = elements[index]
    if (element !== undefined) return element
    throw new Error(`element ${index} is not on the page, which has ${elements.length} elements`)
  }
  return {
    document,
    prepare({ targets, hostile }) {
      const all = new Set(targets.map(requireElement))
      widgets = new Map([...all].map((target) => [target, findWidget(target, all)]))
      if (hostile) makeHostile(document)
    },
    requireElement,
    indexOf: (element) => indices.get(element) ?? -1,
    takeAwayWidget(index) {
      const widget = widgets.get(requireElement(index))
      if (widget === undefined) throw new Error(`element ${index} was not prepared to be taken away`)
      putBack = takeAway(widget)
      return widget
    },
    putBack: () => putBack(),
    requireUnchanged() {
      const now = listComposed(document.documentElement)
      if (now.length !== elements.length || now.some((element, index) => element !== elements[index]))
        throw new Error(
          `the page was not put back: ${now.length} elements, ${elements.length} when it was loaded`,
        )
    },
  }
}
