import { describeElement } from '../../src/content/anchoring/describe.ts'
import { readPage, type PageReading } from '../../src/content/anchoring/read-page.ts'
import type { Anchor } from '../../src/core/anchor.ts'

/** Makes the page of the test show this. */
export function show(html: string): void {
  document.body.innerHTML = html
}

/** The element of the page that a test means; throws when there is none. */
export function requireElement(selector: string, root: ParentNode = document): Element {
  const element = root.querySelector(selector)
  if (element === null) throw new Error(`Nothing on the page matches ${selector}`)
  return element
}

/** What is remembered of an element of the page as it is now. */
export function describeNow(element: Element, page: PageReading = readPage(document)): Anchor {
  return describeElement(element, page, { locale: 'en', fieldAttributes: ['name', 'data-field'] })
}

/** A custom element's shadow tree, open or closed, as a content script sees it. */
export function attachShadow(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode })
  root.innerHTML = html
  openToExtensions(root)
  return root
}

/** Lets the code under test look into a closed root, as extensions can in Firefox and pages cannot. */
export function openToExtensions(root: ShadowRoot): void {
  Object.defineProperty(root.host, 'openOrClosedShadowRoot', { value: root, configurable: true })
}

/** What an observer of the whole page is told of a change. */
export function recordsOf(change: () => void, root: Node = document): MutationRecord[] {
  const observer = new MutationObserver(() => undefined)
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  change()
  const records = observer.takeRecords()
  observer.disconnect()
  return records
}
