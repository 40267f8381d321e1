import type { Anchor, Resolution } from '../../../src/core/anchor.ts'
import type { Considered, Contender, Finding, FindOptions, Pointed, RememberOptions } from './contender.ts'

/** What of the product is measured. */
export interface Anchoring {
  readonly describeElement: (element: Element, options: RememberOptions) => Anchor
  readonly gradeElement: (element: Element, options: RememberOptions) => number
  /** What becomes of each as the product does it, for all of a page together, and what would if it were alone. */
  readonly resolveAnchors: (
    document: Document,
    anchors: readonly Anchor[],
    options: FindOptions,
  ) => readonly {
    readonly together: Resolution<Element>
    readonly alone?: (() => Resolution<Element>) | undefined
  }[]
}

/** The product as a contender: it points only where its resolution is *found*. */
export function createProduct({
  describeElement,
  gradeElement,
  resolveAnchors,
}: Anchoring): Contender<Anchor> {
  return {
    remember: describeElement,
    grade: gradeElement,
    find: (document, anchors, options) =>
      resolveAnchors(document, anchors, options).map(({ together, alone }) => ({
        ...readFinding(together),
        alone: alone && (() => readPointed(alone())),
      })),
  }
}

function readFinding(resolution: Resolution<Element>): Finding {
  return {
    ...readPointed(resolution),
    considered: Object.values(resolution).flat().flatMap(readConsidered),
  }
}

// What is hidden is never pointed at.
function readPointed(resolution: Resolution<Element>): Pointed {
  return {
    outcome: resolution.kind,
    element: resolution.kind === 'found' ? resolution.target : undefined,
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
