/** A ref for what was asked for: it takes the focus over from the button that is gone. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true })
}
