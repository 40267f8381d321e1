import { isCovered } from '../covered.ts'
import { findField } from './is-filled.ts'

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [contenteditable]:not([contenteditable=false]), [tabindex]:not([tabindex="-1"])'

/** Brings an element into view, where it is not in view already. */
export function showTarget(target: Element): void {
  const { top, bottom } = target.getBoundingClientRect()
  if (top < 0 || bottom > window.innerHeight || isCovered(target)) target.scrollIntoView({ block: 'center' })
}

/** Brings an element into view and gives it the focus, or what of it or around it can have it. */
export function goToTarget(target: Element): void {
  showTarget(target)
  const field = findField(target)
  const own = field.matches(focusable)
    ? field
    : (target.querySelector(focusable) ?? target.closest(focusable))
  if (own instanceof HTMLElement || own instanceof SVGElement) own.focus({ preventScroll: true })
}

/** Whether the person writes in a field of the page: then nothing is to move under their hands. */
export function isWriting(document: Document): boolean {
  const focused = document.activeElement
  return (
    focused !== null &&
    focused.matches(
      'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, [contenteditable]',
    )
  )
}
