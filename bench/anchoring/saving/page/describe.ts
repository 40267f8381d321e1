import { listComposed } from '../../../../test/e2e/support/pointers/composed-order.ts'

/** What a target looks like, to know it again in the saved page. */
export interface ShownTarget {
  /** In composed document order, as in `gt`. */
  readonly index: number
  readonly tag: string
  /** Its text, through shadow roots, and what tells namesakes apart. */
  readonly text: string
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Describes an element of the page that is shown. */
export function describeTarget(element: Element): Omit<ShownTarget, 'index'> {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { tag: element.localName, text: describeText(element), box: { x, y, width, height } }
}

/** Describes the elements with the given indices as JSON; null where there is none. */
export function describePage(document: Document, indices: readonly number[]): string {
  const elements = listComposed(document.documentElement)
  const described = indices.map((index): ShownTarget | null => {
    const element = elements[index]
    return element === undefined ? null : { index, ...describeTarget(element) }
  })
  return JSON.stringify(described)
}

function describeText(element: Element): string {
  const named = ['id', 'name', 'title', 'aria-label'].map((name) => element.getAttribute(name) ?? '')
  const shown = listComposed(element).filter((inner) => !inner.matches('style'))
  const texts = shown.flatMap(({ childNodes }) =>
    [...childNodes].flatMap((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : [])),
  )
  return [...named, ...texts.map((text) => text.trim()).filter((text) => text !== '')].join('|')
}
