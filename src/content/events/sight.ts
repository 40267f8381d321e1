import { findComposedParent } from '../anchoring/roots.ts'

/** What fades in is there long before it can be seen, and nothing else tells when it can. */
const fades = ['transitionend', 'animationend'] as const

/** Looks through the document and all its open shadow roots, and hears of changes while somebody waits for one. */
export class Sight {
  readonly #document: Document
  readonly #observer: MutationObserver
  readonly #onFaded: () => void
  readonly #roots = new Set<Document | ShadowRoot>()

  constructor(document: Document, onChange: (records: readonly MutationRecord[]) => void) {
    this.#document = document
    this.#onFaded = () => onChange([])
    this.#observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof Element) this.#collect(node)
      onChange(records)
    })
  }

  /** From now on changes are heard of. */
  open(): void {
    if (this.#roots.size > 0) return
    this.#observe(this.#document)
    this.#collect(this.#document.documentElement)
  }

  /** Nothing is heard of any more. */
  close(): void {
    this.#observer.disconnect()
    for (const root of this.#roots)
      for (const type of fades) root.removeEventListener(type, this.#onFaded, { capture: true })
    this.#roots.clear()
  }

  /** What matches and is shown. */
  find(selector: string | undefined): Element[] {
    if (selector === undefined) return []
    return [...this.#roots].flatMap((root) => [...root.querySelectorAll(selector)].filter(isShown))
  }

  #observe(root: Document | ShadowRoot): void {
    this.#roots.add(root)
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    for (const type of fades) root.addEventListener(type, this.#onFaded, { capture: true })
  }

  #collect(top: Element): void {
    for (const element of [top, ...top.querySelectorAll('*')]) {
      const root = element.shadowRoot
      if (root === null || this.#roots.has(root)) continue
      this.#observe(root)
      for (const child of root.children) this.#collect(child)
    }
  }
}

/** Whether a person can see it, if they scroll to it. */
export function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

/** Whether texts or elements in something that matches were written anew. */
export function isRewritten(records: readonly MutationRecord[], selector: string): boolean {
  return records.some(({ type, target }) => {
    if (type === 'attributes') return false
    const element = target instanceof Element ? target : target.parentElement
    for (let at = element ?? undefined; at !== undefined; at = findComposedParent(at))
      if (at.matches(selector)) return isShown(at)
    return false
  })
}
