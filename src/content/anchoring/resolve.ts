import type { Anchor, Candidate, Resolution } from '../../core/anchor.ts'
import { judge, judgeClosely, judgeInBatches } from '../../core/anchoring/judge.ts'
import { drain } from '../../core/anchoring/outline.ts'
import { findHidden, findMenu } from './hidden.ts'
import type { PageReading } from './read-page.ts'
import { closestComposed } from './roots.ts'

/** Looks for one anchor on a page that was read, and says what became of it and why. */
export function resolveAnchor(anchor: Anchor, page: PageReading): Resolution<Element> {
  const resolution = lookFor(anchor, page)
  return resolution.kind === 'found' ? resolution : lookCloser(anchor, page, resolution)
}

/** Looks for one anchor among what is shown. What was not found there may still be hidden: `lookCloser` says. */
export function lookFor(anchor: Anchor, page: PageReading): Resolution<Element> {
  return reach(judge(anchor, page), anchor)
}

/**
 * The same for all anchors that are meant for a page, in their order: each tells something of the page that helps the
 * others. Yields every now and then.
 */
export function* lookForAll(
  anchors: readonly Anchor[],
  page: PageReading,
): Generator<undefined, readonly Resolution<Element>[]> {
  const judged = yield* judgeInBatches(anchors, page)
  const all: Resolution<Element>[] = []
  for (const [at, anchor] of anchors.entries()) {
    all.push(reach(judged[at] ?? { kind: 'lost' }, anchor))
    yield
  }
  return all
}

/** All of them at once, with what became of those that were not found. */
export function resolveAnchors(
  anchors: readonly Anchor[],
  page: PageReading,
): readonly Resolution<Element>[] {
  const all = drain(lookForAll(anchors, page))
  return anchors.map((anchor, at) => {
    const resolution = all[at] ?? { kind: 'lost' }
    return resolution.kind === 'found' ? resolution : lookCloser(anchor, page, resolution)
  })
}

function reach(resolution: Resolution<Element>, anchor: Anchor): Resolution<Element> {
  if (resolution.kind !== 'found') return resolution
  const target = findWrapper(resolution.target, anchor) ?? resolution.target
  return isOutOfReach(target) ? { kind: 'hidden', target } : { ...resolution, target }
}

/** What became of an anchor that was not found among what is shown. Costs more than to find one. */
export function lookCloser(
  anchor: Anchor,
  page: PageReading,
  resolution: Resolution<Element>,
): Resolution<Element> {
  if (resolution.kind === 'hidden') return resolution
  const hidden = findMenu(anchor, page) ?? (isPromising(resolution) ? undefined : findHidden(anchor, page))
  return hidden === undefined ? resolution : { ...hidden, candidates: listCandidates(resolution) }
}

// Empty where that is not told.
function listCandidates(resolution: Resolution<Element>): readonly Candidate<Element>[] {
  return 'candidates' in resolution ? (resolution.candidates ?? []) : []
}

/**
 * The same with its runner-up, where it was found at a glance. Where a closer look finds another element, that is not
 * told: the page may have changed since.
 */
export function withRunnerUp(anchor: Anchor, page: PageReading, found: Found): Found {
  if (found.candidates.length > 1) return found
  const closely = reach(judgeClosely(anchor, page), anchor)
  return closely.kind === 'found' && closely.target === found.target ? closely : found
}

type Found = Extract<Resolution<Element>, { readonly kind: 'found' }>

/** From which chance on a candidate that is shown is more of an answer than an element that is not. */
const promisingFrom = 0.3

// Unless the CRM's own name is not on it: then what is hidden and has that name is the one, as a native choice is
// behind the box that stands in for it.
function isPromising(resolution: Resolution<Element>): boolean {
  if (resolution.kind !== 'doubtful') return false
  const [best] = resolution.candidates
  if (best === undefined || best.score < promisingFrom) return false
  const fields = best.evidence.filter(({ kind }) => kind === 'field')
  return fields.length === 0 || fields.some(({ agrees }) => agrees)
}

// Behind a modal: it was counted, so that the tip does not jump to a namesake inside it, and is not pointed at.
function isOutOfReach(element: Element): boolean {
  return closestComposed(element, '[aria-hidden=true], [inert]') !== undefined
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
