import type { Anchor, Resolution } from '../../core/anchor.ts'
import { judge, type PageFacts } from '../../core/anchoring/judge.ts'

/** Looks for one anchor on a page that was read. */
export function resolveAnchor(anchor: Anchor, page: PageFacts<Element>): Resolution<Element> {
  const resolution = judge(anchor, page)
  if (resolution.kind !== 'found') return resolution
  const target = findWrapper(resolution.target, anchor) ?? resolution.target
  // Behind a modal: it was counted, so that the tip does not jump to a namesake inside it, and is not pointed at.
  if (target.closest('[aria-hidden=true], [inert]') !== null) return { kind: 'hidden', target }
  return { ...resolution, target }
}

// The trainer picked what is around it, which says nothing more.
function findWrapper(element: Element, { trace }: Anchor): Element | undefined {
  if (trace?.wrapper === undefined || !trace.shape.startsWith(`${element.localName}|`)) return undefined
  let at: Element | null = element
  for (let level = 0; level < trace.wrapper.levels; level++) at = at?.parentElement ?? null
  if (at === null || at.localName !== trace.wrapper.tag) return undefined
  return readWords(at) === readWords(element) ? at : undefined
}

/** What an element says, without the spaces between. */
export function readWords(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, '')
}
