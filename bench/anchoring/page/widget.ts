// What a *gone* case takes away: the target and what belongs to it alone, as a release without it would look.
//
// From the target it climbs to the parent (or shadow host) as long as the parent
//   - is no other target, no heading that says more, and no structure that holds several things (a form, list, table,
//     row, tab list, toolbar, landmark, dialog…);
//   - is not much larger: at most twice as high as what was reached, and 40 px for a label above or help below;
//   - adds no stranger: no other target of the page, no other visible control, no heading, no more than 80
//     characters of visible text. Hidden controls are no strangers: a closed menu's items, a native twin.
// Three things that look like strangers belong to it:
//   - the one label of a field, though it is a target itself;
//   - the controls and the value beside a target that is the one label there (a field with a label is one thing);
//   - the one visible control that stands in for a hidden native one.
// What is tied to it by `for` goes too, wherever it stands.
import {
  composedContains,
  findComposedParent,
  listComposed,
} from '../../../test/e2e/support/pointers/composed-order.ts'

const higherAtMostTimes = 2
const higherAtMostBy = 40
const addedTextAtMost = 80

/** What one label can stand over: an address has five inputs, a phone number three controls. */
const labelledControlsAtMost = 8
const labelledHeightAtMost = 300

const structures = [
  'body, main, nav, header, footer, aside, section, article, form, fieldset, dialog',
  'ul, ol, menu, dl, table, thead, tbody, tfoot, tr',
  ...[
    'list menu menubar tablist tabpanel toolbar row rowgroup grid table tree treegrid listbox radiogroup',
    'dialog form region main navigation banner complementary contentinfo search',
  ].flatMap((roles) => roles.split(' ').map((role) => `[role=${role}]`)),
].join(', ')

const nativeFields = 'input:not([type=hidden]), select, textarea'

const controls = [
  `a, button, summary, [contenteditable]:not([contenteditable=false]), ${nativeFields}`,
  ...'button link textbox searchbox combobox checkbox radio switch slider spinbutton tab option menuitem'
    .split(' ')
    .map((role) => `[role=${role}]`),
].join(', ')

const headings = 'h1, h2, h3, h4, h5, h6, [role=heading]'
const labels = 'label, legend'

// As high as the highest cell of their row, which says nothing about what is in them.
const cells = 'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]'

/** The elements to take away so that the target is gone; the first holds the target. */
export function findWidget(target: Element, targets: ReadonlySet<Element>): readonly Element[] {
  let widget = target
  for (
    let parent = findComposedParent(widget);
    parent !== undefined && belongs(parent, widget, target, targets);
    parent = findComposedParent(parent)
  )
    widget = parent
  return [widget, ...findTied(widget)]
}

function belongs(parent: Element, widget: Element, target: Element, targets: ReadonlySet<Element>): boolean {
  if (parent.matches(structures) || (targets.has(parent) && !parent.matches(labels))) return false
  const inside = new Set(listComposed(widget))
  const added = listComposed(parent).filter((element) => element !== parent && !inside.has(element))
  if (added.some((element) => element.matches(headings))) return false
  if (parent.matches(headings) && visibleTextLength([parent, ...added]) > 0) return false
  return isFieldOfLabel(parent, target, added) || isNotMuchMore(parent, widget, added, targets)
}

function isFieldOfLabel(parent: Element, target: Element, added: readonly Element[]): boolean {
  return (
    target.matches(labels) &&
    !added.some((element) => element.matches(labels)) &&
    added.filter((element) => element.matches(controls)).length <= labelledControlsAtMost &&
    heightOf(parent) <= labelledHeightAtMost
  )
}

function isNotMuchMore(
  parent: Element,
  widget: Element,
  added: readonly Element[],
  targets: ReadonlySet<Element>,
): boolean {
  const addedLabels = added.filter((element) => element.matches(labels))
  const isOwnLabel = (element: Element): boolean => addedLabels.length === 1 && element === addedLabels[0]
  if (added.some((element) => targets.has(element) && !isOwnLabel(element))) return false
  const addedControls = added.filter((element) => element.matches(controls) && isShown(element))
  if (addedControls.length > (isHiddenField(widget) ? 1 : 0)) return false
  const reached = Math.max(...[widget, ...addedControls].map(heightOf))
  const isLarger = heightOf(parent) > reached * higherAtMostTimes + higherAtMostBy
  if (isLarger && !parent.matches(cells)) return false
  return visibleTextLength([parent, ...added]) <= addedTextAtMost
}

function isHiddenField(widget: Element): boolean {
  return widget.matches(nativeFields) && !isShown(widget)
}

// Labels of the controls inside and controls of the labels inside that stand elsewhere.
function findTied(widget: Element): Element[] {
  const tied = listComposed(widget).flatMap((element) => {
    if (element instanceof HTMLLabelElement) return element.control ?? []
    return 'labels' in element && element.labels instanceof NodeList
      ? [...element.labels].filter((label) => label instanceof Element)
      : []
  })
  return [...new Set(tied)].filter((element) => !composedContains(widget, element))
}

function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[aria-hidden=true]') === null
  )
}

function visibleTextLength(elements: readonly Element[]): number {
  let length = 0
  for (const element of elements) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue
      const text = node.nodeValue?.trim() ?? ''
      if (text !== '' && isShown(element)) length += text.length
    }
  }
  return length
}
