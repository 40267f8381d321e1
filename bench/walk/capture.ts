// Remembers elements with the product's own code, in a page without the extension.
import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import { describeElement } from '../../src/content/anchoring/describe.ts'
import { readPage } from '../../src/content/anchoring/read-page.ts'
import { elementsOf } from '../../src/content/sites/elements.ts'
import { requireAdapter } from '../../src/content/sites/registry.ts'
import type { Anchor } from '../../src/core/anchor.ts'
import { pageView } from '../../test/e2e/support/pointers/view.ts'

globalThis.fingerpostCapture = {
  capture(oracles, how) {
    const elements = elementsOf(requireAdapter(new URL(location.href), document).product)
    const page = readPage(document, elements)
    const { fieldAttributes } = elements
    const anchors: Record<string, Anchor> = {}
    for (const [key, oracle] of Object.entries(oracles)) {
      const element = oracle(pageView) ?? undefined
      if (element === undefined) continue
      anchors[key] =
        how === 'traced' ? describeElement(element, page, { locale: 'en', fieldAttributes }) : state(element)
    }
    return anchors
  },
}

function state(element: Element): Anchor {
  const name = computeAccessibleName(element)
  const field = element.getAttribute('name')
  return {
    role: getRole(element) ?? 'generic',
    // Without either nothing can be stated, and nothing found.
    names: { en: name === '' ? '(without a name)' : name.slice(0, 300) },
    ...(field === null || field === '' ? {} : { field }),
  }
}
