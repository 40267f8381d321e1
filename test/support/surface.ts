import { render, type ComponentChild } from 'preact'
import controls from '../../src/ui/controls.css?inline'
import overlay from '../../src/content/overlay/overlay.css?inline'
import tokens from '../../src/ui/tokens.css?inline'

/** Draws into a root of its own, with the overlay's styles, as the overlay does; `remove` ends it. */
export function drawSurface(children: ComponentChild): { readonly box: HTMLElement; remove(): void } {
  const box = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = tokens + controls + overlay
  document.body.append(style, box)
  render(children, box)
  return {
    box,
    remove() {
      render(null, box)
      box.remove()
      style.remove()
    },
  }
}
