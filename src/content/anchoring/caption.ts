import { isOfField, looksLikeName } from '../../core/redaction/looks-like-name.ts'
import { findComposedParent } from './roots.ts'

/** How far up from a control what stands before it is looked for. */
const levelsAtMost = 5
/** What is longer explains, and names nothing. */
const lengthAtMost = 60

const controls =
  'input:not([type=hidden]), select, textarea, button, a[href], [contenteditable], [role=button], [role=combobox], [role=textbox]'
/** What stands before its label. */
export const boxes = '[type=radio], [type=checkbox], [role=radio], [role=checkbox], [role=switch]'
const radios = '[type=radio], [role=radio]'
const boundaries = 'body, form, table, fieldset, dialog, [role=dialog], [role=row]'

// As style sheets of CRMs call the place of a label: `label`, `fieldLabel`, `label-cell`, `titlefieldcreate`.
const ofCaption = /^(?:label|lbl|caption|titlefield\w*|field-?name|.*(?:[a-z]Label|[-_]label|[-_]caption))$/
// Badges are called so too (`label label-success` of Bootstrap 2 and 3, `ui label` of Semantic UI), and what holds a value.
const ofValue =
  /^(?:ui|label-(?:default|primary|success|info|warning|danger|important|inverse)|.*(?:record|value|chip|tag|badge|token|selected|selection)[-_]*label)$/i

/**
 * What is written beside a control without being tied to it, as server-rendered CRMs lay out their forms: the choice behind
 * a radio button or a box, or the caption before a field; empty when nothing surely is.
 */
export function readCaption(control: Element): string {
  const behind = control.matches(boxes) ? readBehind(control) : ''
  if (behind !== '' || control.matches(radios)) return behind
  const before = findNearest(control, findBefore)
  return before !== undefined && isCaption(before) && !isOneOfSeveral(before) ? readOf(before) : ''
}

/**
 * What is written right before a control, whatever it is: a caption, or a value; empty where nothing is, or another control.
 * What is empty may have held the control whose caption stands before that.
 */
export function readBefore(control: Element): string {
  const before = findNearest(control, findRightBefore)
  return before === undefined || hasControl(before) ? '' : readOf(before)
}

function findNearest(control: Element, find: (at: Node) => Node | undefined): Node | undefined {
  let at: Element | undefined = control
  for (let level = 0; at !== undefined && level < levelsAtMost && !at.matches(boundaries); level++) {
    const found = find(at)
    if (found !== undefined) return found
    at = findComposedParent(at)
  }
  return undefined
}

/** Whether it says what the field behind it is called: by what the page calls it, or by its colon. */
export function isCaption(node: Node): boolean {
  const text = readOf(node)
  if (text === '' || hasControl(node)) return false
  if (!(node instanceof Element)) return endsAsCaption(text)
  if (node.matches('label')) return true
  const classes = [...node.classList]
  if (classes.some((name) => ofValue.test(name))) return false
  // A badge of Bootstrap 2 has no other class.
  const mayBeBadge = node.matches('span, a')
  if (classes.some((name) => ofCaption.test(name) && !(mayBeBadge && name === 'label'))) return true
  return endsAsCaption(text) || (node.matches('dt, th[scope=row], .label') && !saysName(text))
}

// Somebody's remark begins so too.
function endsAsCaption(text: string): boolean {
  return /[:：]$/u.test(text) && !looksLikeName(text)
}

// Somebody's row, in the list that records are edited in.
function saysName(text: string): boolean {
  return looksLikeName(text) && !text.split(' ').every(isOfField)
}

function isOneOfSeveral(caption: Node): boolean {
  const other = findBefore(caption)
  return other !== undefined && isCaption(other)
}

// The nearest that says something; before a control stands that one's caption.
function findBefore(at: Node): Node | undefined {
  for (let node = at.previousSibling; node !== null; node = node.previousSibling)
    if (saysSomething(node) || hasControl(node)) return node
  return undefined
}

function findRightBefore(at: Node): Node | undefined {
  let node = at.previousSibling
  while (node !== null && !(node instanceof Element) && !saysSomething(node)) node = node.previousSibling
  return node ?? undefined
}

// Bare text: what is in an element of its own may be anything. Who is written behind a box is one of several people.
function readBehind(box: Element): string {
  for (let node = box.nextSibling; node !== null && !(node instanceof Element); node = node.nextSibling) {
    if (!saysSomething(node)) continue
    const text = readOf(node)
    return !box.matches(radios) && saysName(text) ? '' : text
  }
  return ''
}

function hasControl(node: Node): boolean {
  return node instanceof Element && (node.matches(controls) || node.querySelector(controls) !== null)
}

// On one line; empty where it says nothing, or more than a caption does. Before a field may stand half of a page, of which
// no more is read than that takes.
function readOf(node: Node): string {
  let said = ''
  const isTooLong = hasText(node, (text) => {
    said += text
    if (said.length <= lengthAtMost) return false
    said = said.replaceAll(/\s+/g, ' ')
    return said.trim().length > lengthAtMost
  })
  return isTooLong ? '' : said.replaceAll(/\s+/g, ' ').trim()
}

function saysSomething(node: Node): boolean {
  return hasText(node, (text) => /\S/.test(text))
}

// Whether one of the texts in it is such; those behind that one are not looked at.
function hasText(node: Node, isSuch: (text: string) => boolean): boolean {
  if (node.nodeType === Node.TEXT_NODE) return isSuch(node.nodeValue ?? '')
  if (!(node instanceof Element) || node.matches('script, style, [hidden]')) return false
  const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) if (isSuch(walker.currentNode.nodeValue ?? '')) return true
  return false
}
