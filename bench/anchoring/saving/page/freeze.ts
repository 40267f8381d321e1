// Turns the page that is shown into one file that looks the same without its scripts. It runs in a world of its own, as
// a content script does: with synthetic shadow, the page's own world is shown another document than there is.
import { listComposed } from '../../../../test/e2e/support/pointers/composed-order.ts'
import { describeTarget, type ShownTarget } from './describe.ts'
import { collectUsedStyles } from './used-styles.ts'

/** The hidden attribute that marks a target or the component that it is in, where a page of ours has such marks. */
export const marker = 'data-gt'

/** A page as it is saved, and its targets by key. */
export interface FrozenPage {
  readonly html: string
  readonly targets: Readonly<Record<string, ShownTarget>>
  /** What the page calls anything by, if the freezer says so. */
  readonly called?: readonly string[] | undefined
}

/** Saves the page with the given targets. Changes it, so that it can be done once. */
export function freeze(document: Document, found: ReadonlyMap<string, Element>): FrozenPage {
  const elements = listComposed(document.documentElement)
  const roots = elements.flatMap(({ shadowRoot }) => shadowRoot ?? [])
  const targets = [...found].map(([key, element]) => ({
    key,
    element,
    shown: describeTarget(element),
  }))
  const styles = [document, ...roots].map((scope) => ({ scope, css: collectUsedStyles(scope) }))
  for (const element of elements) {
    element.removeAttribute(marker)
    writeState(element)
    if (element.matches('script, style, link')) element.remove()
  }
  for (const { scope, css } of styles) addStyle(scope, css)
  const kept = listComposed(document.documentElement)
  return {
    html: serialize(document.documentElement, roots),
    targets: Object.fromEntries(
      targets.map(({ key, element, shown }) => [key, { index: kept.indexOf(element), ...shown }]),
    ),
  }
}

/** What a control shows is in no attribute until somebody writes it there, as those do who save pages. */
function writeState(element: Element): void {
  if (element instanceof HTMLTextAreaElement) element.textContent = element.value
  if (element instanceof HTMLOptionElement) element.toggleAttribute('selected', element.selected)
  if (!(element instanceof HTMLInputElement)) return
  if (element.type === 'checkbox' || element.type === 'radio')
    element.toggleAttribute('checked', element.checked)
  else element.setAttribute('value', element.value)
}

/** At the end, where it changes nobody's place among its siblings. */
function addStyle(scope: Document | ShadowRoot, css: string): void {
  if (css === '') return
  const style = document.createElement('style')
  style.textContent = css
  if (scope instanceof Document) scope.head.append(style)
  else scope.append(style)
}

function serialize(top: Element, roots: readonly ShadowRoot[]): string {
  const attributes = [...top.attributes].map(
    ({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`,
  )
  return `<!doctype html>\n<html${attributes.join('')}>${top.getHTML({ shadowRoots: [...roots] })}</html>\n`
}
