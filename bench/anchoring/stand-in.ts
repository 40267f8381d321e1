// Today's judging in the shape of the real anchoring, until that is written.
import { computeAccessibleName, getRole } from 'dom-accessibility-api'
import { readFacts } from '../../src/content/anchoring/read-facts.ts'
import { findRoots } from '../../src/content/anchoring/roots.ts'
import type { Anchor, Resolution } from '../../src/core/anchor.ts'
import { judge } from '../../src/core/judge.ts'

/** Role, accessible name and the first field attribute. */
export function describeElement(
  element: Element,
  { fieldAttributes, locale }: { fieldAttributes: readonly string[]; locale: string },
): Anchor {
  const name = computeAccessibleName(element)
  const field = fieldAttributes.flatMap((attribute) => element.getAttribute(attribute) ?? [])[0]
  return {
    role: getRole(element) ?? '',
    ...(name === '' ? {} : { names: { [locale]: name } }),
    ...(field === undefined ? {} : { field }),
  }
}

/** Each anchor by itself, as the content script does today. */
export function resolveAnchors(
  document: Document,
  anchors: readonly Anchor[],
  { fieldAttributes }: { fieldAttributes: readonly string[] },
): Resolution<Element>[] {
  const roots = [...findRoots(document)]
  return anchors.map((anchor) => {
    if (anchor.role === '') return { kind: 'lost' }
    const facts = roots.flatMap((root) => readFacts(root, anchor, fieldAttributes))
    return judge(anchor, facts, 'settled')
  })
}
