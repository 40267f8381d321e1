import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import type { Considered, Contender, Finding, FindOptions, RememberOptions } from './contender.ts'

/** The two functions of the product that are measured. */
export interface Anchoring {
  readonly describeElement: (element: Element, options: RememberOptions) => Anchor
  readonly resolveAnchors: (
    document: Document,
    anchors: readonly Anchor[],
    options: FindOptions,
  ) => readonly Resolution<Element>[]
}

/** The product as a contender: it points only where its resolution is *found*. */
export function createProduct({ describeElement, resolveAnchors }: Anchoring): Contender<Anchor> {
  return {
    remember: describeElement,
    find: (document, anchors, options) => resolveAnchors(document, anchors, options).map(readFinding),
  }
}

function readFinding(resolution: Resolution<Element>): Finding {
  return {
    outcome: resolution.kind,
    element: resolution.kind === 'found' || resolution.kind === 'hidden' ? resolution.target : undefined,
    considered: Object.values(resolution).flat().flatMap(readConsidered),
  }
}

// Whatever candidates a resolution carries, under whatever name: a report must not stop them from changing.
function readConsidered(value: unknown): readonly Considered[] {
  if (typeof value !== 'object' || value === null || value instanceof Element) return []
  if (!('target' in value) || !(value.target instanceof Element)) return []
  const { target, ...told } = value
  return [{ element: target, told: toPlain(told) }]
}

function toPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
