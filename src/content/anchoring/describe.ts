import type { Anchor, Trace } from '../../core/anchor.ts'
import { gradeAnchor, type Grading } from '../../core/anchoring/grade.ts'
import type { ElementFacts, Outline, Placed } from '../../core/anchoring/outline.ts'
import { noToken } from '../../core/anchoring/tokens.ts'
import { createTrace } from '../../core/anchoring/trace.ts'
import { readCaption } from './caption.ts'
import type { Labels } from './labels.ts'
import { listHidden } from './hidden.ts'
import { PageElement } from './page-element.ts'
import { readLine } from './line.ts'
import { saysRecord } from './of-record.ts'
import type { PageReading } from './read-page.ts'
import { readWords } from './resolve.ts'
import { holdsValue, isLabel, readValues, type PageValues } from './static-text.ts'

/** What a choice stands for: a record's, where nothing says that the choices are the CRM's own. */
const ofChoice = /^(?:choice|value|for)=(?!(?:.*\/)?\d$)/

/** What is known of the CRM when an element is picked. */
export interface DescribeOptions {
  /** The language of the CRM's interface, a BCP 47 tag. */
  readonly locale: string
  /** The attributes in which this CRM names its fields. */
  readonly fieldAttributes: readonly string[]
}

/**
 * Remembers an element of a page that was read, for pages in other languages, of other records and other releases.
 * Of texts it writes down the element's own label alone, and only where that is surely no value; see `static-text.ts`.
 */
export function describeElement(
  picked: Element,
  page: PageReading,
  { locale, fieldAttributes }: DescribeOptions,
): Anchor {
  const { outline, placed } = findPlace(picked, page)
  const { facts } = placed
  const values = valuesOf(picked.ownerDocument, page)
  const isNamed = saysRecord(facts, page.memo.labels)
  const full = withoutValue(createTrace(placed, outline, page.isSameThing), facts, values, isNamed)
  const isUnsaid = facts.isRecord || facts.name === ''
  const marks = full.marks?.filter(
    (mark) =>
      !holdsValue(mark.slice(mark.indexOf('=') + 1), values.telling) && !(isUnsaid && ofChoice.test(mark)),
  )
  const levels = countLevels(facts.target, picked)
  const anchor = {
    role: facts.role === '' ? 'generic' : facts.role,
    names: isLabel(facts, values, page.memo.labels)
      ? { [locale]: readLabel(facts.target, facts.name, values) }
      : undefined,
    field: findField(marks ?? [], fieldAttributes),
    trace: {
      ...full,
      marks: marks?.length === 0 ? undefined : marks,
      wrapper: levels === 0 ? undefined : { tag: picked.localName, levels },
    },
  }
  const hiddenTwins = listHidden(anchor, page).filter(({ target }) => target !== facts.target).length
  return hiddenTwins === 0 ? anchor : { ...anchor, trace: { ...anchor.trace, hiddenTwins } }
}

// What stands on a page may hold a value among other words, and what is called like a record may be hinted at so.
function withoutValue(
  trace: Trace,
  { kind, name, hint: said }: ElementFacts<Element>,
  values: PageValues,
  isNamed: boolean,
): Trace {
  const hint = isNamed || holdsValue(said, values.sure) ? undefined : trace.hint
  if (kind !== 'text' || !holdsValue(name, values.sure)) return { ...trace, hint }
  return { ...trace, hint, says: 'record', text: undefined, words: undefined }
}

const valuesOfPages = new WeakMap<PageReading, PageValues>()

function valuesOf(document: Document, page: PageReading): PageValues {
  const values = valuesOfPages.get(page) ?? readValues(document, page)
  valuesOfPages.set(page, values)
  return values
}

/** How safe the anchor of an element is. */
export interface Pick {
  readonly anchor: Anchor
  readonly grading: Grading
}

/** Remembers an element and says at once how safe that is. */
export function pickElement(picked: Element, page: PageReading, options: DescribeOptions): Pick {
  const anchor = describeElement(picked, page, options)
  const { facts } = findPlace(picked, page).placed
  const seen = { hasGeneratedId: hasGeneratedId(picked), isWritten: isWritten(facts, page.memo.labels) }
  return { anchor, grading: gradeAnchor(anchor, facts.target, page, seen) }
}

function findPlace(
  picked: Element,
  page: PageReading,
): { readonly outline: Outline<Element>; readonly placed: Placed<Element> } {
  for (const outline of [page.outline, page.wideOutline()]) {
    const placed = outline.placeOf(picked) ?? findSpeaker(picked, outline)
    if (placed !== undefined) return { outline, placed }
  }
  const outline = page.wideOutline()
  // Nothing that anybody uses or reads: it has no place of its own, and will not be found by one.
  const facts = new PageElement(picked, 'text')
  return { outline, placed: { facts, at: outline.slots.length, heading: noToken, repeats: 1 } }
}

// A wrapper that says no more than one thing in it, or says nothing and has one thing in it, is remembered by that.
function findSpeaker(picked: Element, { slots }: Outline<Element>): Placed<Element> | undefined {
  const words = readWords(picked)
  const inside = slots.filter(({ facts }) => picked.contains(facts.target))
  if (words === '') return inside.length === 1 ? inside[0] : undefined
  return inside.find(({ facts }) => readWords(facts.target) === words)
}

function countLevels(from: Element, to: Element): number {
  let levels = 0
  for (let at: Element | null = from; at !== null && at !== to; at = at.parentElement) levels++
  return levels
}

// As it is written on the page, where that is what was read.
function readLabel(element: Element, name: string, values: PageValues): string {
  const written = readLine(element)
  return written.toLowerCase() === name && !holdsValue(written, values.sure) ? written : name
}

function findField(marks: readonly string[], fieldAttributes: readonly string[]): string | undefined {
  const fields = fieldAttributes.flatMap((attribute) =>
    marks.filter((mark) => mark.startsWith(`${attribute}=`)).map((mark) => mark.slice(attribute.length + 1)),
  )
  return fields.find((field) => !field.includes('#'))
}

function hasGeneratedId(element: Element): boolean {
  return /\d|[:«»]/.test(element.getAttribute('id') ?? '')
}

// A field's name stands beside it, if it has a label, and not only what code or a hint says; a heading is nothing but its text.
function isWritten({ kind, target }: ElementFacts<Element>, labels: Labels): boolean {
  if (kind === 'field')
    return (
      target.hasAttribute('aria-labelledby') ||
      labels.of(target).length > 0 ||
      labels.near(target) !== undefined ||
      readCaption(target) !== ''
    )
  if (kind !== 'action') return true
  const texts = target.ownerDocument.createTreeWalker(target, NodeFilter.SHOW_TEXT)
  while (texts.nextNode() !== null) {
    const { nodeValue, parentElement } = texts.currentNode
    if (/\S/.test(nodeValue ?? '') && !(parentElement instanceof SVGElement)) return true
  }
  return false
}
