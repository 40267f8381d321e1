import { createOutline, createOutlineInBatches, drain, type Outline } from '../../core/anchoring/outline.ts'
import type { PageFacts } from '../../core/anchoring/page-facts.ts'
import { findShadowRoot } from '../../platform/shadow-root.ts'
import { hostName } from '../overlay/host-name.ts'
import type { Reveal, SiteElements } from '../sites/site-elements.ts'
import { findKind, kindAttributes, kindTags } from './element-kind.ts'
import { PageMemo } from './labels.ts'
import { PageElement } from './page-element.ts'
import { isSameThing } from './same-thing.ts'

const skipped = [
  'script',
  'style',
  'template',
  'option',
  'br',
  'head',
  'noscript',
  'link',
  'meta',
  'slot',
  hostName,
]
/** What a tag alone tells, in one look: most tell nothing. */
const toldByTag = new Map<string, 'skipped' | 'kind'>([
  ...[...kindTags].map((tag) => [tag, 'kind'] as const),
  ...skipped.map((tag) => [tag, 'skipped'] as const),
])

/** After how many elements the reader may be interrupted; and the same while they are only listed. */
const batchSize = 16
const listedAtOnce = 512

/** A page that was read. */
export interface PageReading extends PageFacts<Element> {
  /** The document and every shadow root in it, open or closed. */
  readonly roots: readonly (Document | ShadowRoot)[]
  /** How what is not in it yet is made to appear. */
  readonly reveals: readonly Reveal[]
  /** What was worked out for all its elements together. */
  readonly memo: PageMemo
}

/** Reads a page at once. */
export function readPage(document: Document, elements?: SiteElements): PageReading {
  return drain(readPageInBatches(document, { elements }))
}

/** What of a page is read. */
export interface ReadOptions {
  /** Also what only says something, which is else read when it is asked for, at once. */
  readonly hasTexts?: boolean
  /** What is known of the elements of its CRM. */
  readonly elements?: SiteElements | undefined
}

/**
 * Reads a page and yields every now and then; what was read is right only when the page did not change meanwhile.
 */
export function* readPageInBatches(
  document: Document,
  { hasTexts = false, elements }: ReadOptions = {},
): Generator<undefined, PageReading> {
  const memo = new PageMemo(elements?.dynamicAttributes)
  const { roots, order, telling } = yield* walk(document, elements?.inactiveAreas)
  yield
  memo.labels.prepare(document)
  yield
  const shown: PageElement[] = []
  const unshown: PageElement[] = []
  for (const element of telling) {
    const kind = findKind(element)
    if (kind === undefined) continue
    const facts = new PageElement(element, kind, memo)
    if (isShown(element)) {
      shown.push(facts)
      memo.facts.set(element, facts)
      // What tells a list: of a record no more, or most of a long page would be read for nothing.
      void facts.markToken
      if (!facts.isRecord) void (facts.shapeToken + facts.textToken)
    } else unshown.push(facts)
    if ((shown.length + unshown.length) % batchSize === 0) yield
  }
  const outline = yield* createOutlineInBatches<Element>(shown)
  let wide: Outline<Element> | undefined
  if (hasTexts) wide = yield* createOutlineInBatches(yield* addTexts(order, shown, memo))
  let hiddenMarks: ReadonlySet<string> | undefined
  return {
    roots,
    memo,
    reveals: elements?.reveals ?? [],
    outline,
    wideOutline: () => (wide ??= createOutline(drain(addTexts(order, shown, memo)))),
    hidden: () => unshown,
    hiddenMarks: () => (hiddenMarks ??= new Set(unshown.flatMap(({ marks }) => marks))),
    isSameThing,
    state: readState(document, roots),
  }
}

// With everything that only says something, in the order of the page.
function* addTexts(
  order: readonly Element[],
  shown: readonly PageElement[],
  memo: PageMemo,
): Generator<undefined, PageElement[]> {
  const all: PageElement[] = []
  // The last that is used or says it all, and is in no other such: what is in it follows it at once, and most of a page
  // is in one.
  let outer: Element | undefined
  let next = 0
  for (const [at, element] of order.entries()) {
    if (at % listedAtOnce === 0) yield
    const facts = shown[next]?.target === element ? shown[next++] : undefined
    if (facts !== undefined) all.push(facts)
    if (outer !== undefined) {
      if (isWithin(element, outer)) continue
      outer = undefined
    }
    if (facts === undefined) {
      if (hasOwnText(element) && !isDrawn(element) && isShown(element))
        all.push(new PageElement(element, 'text', memo))
    } else if (facts.kind !== 'label') outer = element
  }
  return all
}

interface Walked {
  readonly roots: (Document | ShadowRoot)[]
  /** In the order of the page. */
  readonly order: Element[]
  /** What of it may have a kind. */
  readonly telling: Element[]
}

/**
 * Lists each element, its shadow tree, then its light children; never our own, where nothing is to be pointed at and
 * every change would be of our making, and never what belongs to another page than the one that is shown. Salesforce's
 * synthetic shadow is plain light DOM for a content script. Most elements have no kind, and every question to the
 * browser about one of them counts: what has a kind by its attributes is asked for all at once.
 */
function* walk(
  root: Document | ShadowRoot,
  inactiveAreas: string | undefined,
  walked: Walked = { roots: [], order: [], telling: [] },
): Generator<undefined, Walked> {
  const { roots, order, telling } = walked
  roots.push(root)
  const areas = inactiveAreas === undefined ? [] : root.querySelectorAll(inactiveAreas)
  const inactive = new Set([...areas].filter((area) => !isShown(area)))
  const stated = new Set(root.querySelectorAll(kindAttributes))
  let left: Element | undefined
  const all = root.querySelectorAll('*')
  // By number: a list of the browser's takes four times as long to be iterated.
  for (let at = 0; at < all.length; at++) {
    const element = all[at]
    if (element === undefined || left?.contains(element) === true) continue
    left = inactive.has(element) ? element : undefined
    const { localName } = element
    const told = toldByTag.get(localName)
    if (left !== undefined || told === 'skipped') continue
    order.push(element)
    if (order.length % listedAtOnce === 0) yield
    if ((told === 'kind' || stated.has(element)) && !isDrawn(element)) telling.push(element)
    const shadow = localName.includes('-') && !isDrawn(element) ? findShadowRoot(element) : element.shadowRoot
    if (shadow) yield* walk(shadow, inactiveAreas, walked)
  }
  return walked
}

// Of what is drawn, nothing is used by itself.
function isDrawn(element: Element): boolean {
  return element instanceof SVGElement
}

/** Whether people see it. What is behind a modal is shown as long as it is not hidden by itself. */
export function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && element.getAttribute('aria-hidden') !== 'true'
  )
}

// Through shadow roots.
function isWithin(element: Element, outer: Element): boolean {
  if (outer.contains(element)) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && isWithin(root.host, outer)
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true
  return false
}

// What says that it is busy and is not shown was forgotten, or is for another time.
function readState(document: Document, roots: PageReading['roots']): 'loading' | 'settled' {
  if (document.readyState !== 'complete') return 'loading'
  const busy = roots.flatMap((root) => [...root.querySelectorAll('[aria-busy=true]')])
  return busy.some(isShown) ? 'loading' : 'settled'
}
