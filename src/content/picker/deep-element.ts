import { findShadowRoot } from '../../platform/shadow-root.ts'

/** The innermost element at a point of the window, through shadow roots, and never `skipped`; undefined for none. */
export function findElementAt(
  document: Document,
  { x, y }: { readonly x: number; readonly y: number },
  skipped: Element,
): Element | undefined {
  let found: Element | undefined
  let scope: Document | ShadowRoot | undefined = document
  while (scope !== undefined) {
    const at: Element | undefined = scope.elementsFromPoint(x, y).find((element) => element !== skipped)
    // A root answers with its host where nothing in it is hit.
    if (at === undefined || at === found) break
    found = at
    scope = findShadowRoot(at)
  }
  return found
}

/** A way from one element to the next. */
export type Step = 'parent' | 'child' | 'next' | 'previous'

/** The element one step on, through shadow roots; undefined where there is none that has a size. */
export function stepFrom(element: Element, step: Step): Element | undefined {
  switch (step) {
    case 'parent':
      return parentOf(element)
    case 'child':
      return childrenOf(element).find(hasSize)
    case 'next':
    case 'previous': {
      const parent = parentOf(element)
      if (parent === undefined) return undefined
      const all = childrenOf(parent).filter((child) => child === element || hasSize(child))
      return all[all.indexOf(element) + (step === 'next' ? 1 : -1)]
    }
  }
}

function parentOf({ parentNode }: Element): Element | undefined {
  if (parentNode instanceof ShadowRoot) return parentNode.host
  return parentNode instanceof Element ? parentNode : undefined
}

function childrenOf(element: Element): readonly Element[] {
  return [...(findShadowRoot(element)?.children ?? []), ...element.children]
}

function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}
