import { render, type ComponentChild } from 'preact'
import controls from '../../src/ui/controls.css?inline'
import overlay from '../../src/content/overlay/overlay.css?inline'
import tokens from '../../src/ui/tokens.css?inline'

/** A surface that a test drew. */
export interface Surface {
  readonly box: HTMLElement
  redraw(children: ComponentChild): void
  remove(): void
}

/** Draws into the page with the styles of the overlay, or with `css` in their place. */
export function drawSurface(children: ComponentChild, css: string = overlay): Surface {
  const box = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = tokens + controls + css
  document.body.append(style, box)
  render(children, box)
  return {
    box,
    redraw: (next) => render(next, box),
    remove() {
      render(null, box)
      box.remove()
      style.remove()
    },
  }
}
