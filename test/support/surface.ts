import { render, type ComponentChild } from 'preact'
import { act } from 'preact/test-utils'
import { hostName } from '../../src/content/overlay/host-name.ts'
import controls from '../../src/ui/controls.css?inline'
import items from '../../src/ui/items.css?inline'
import overlay from '../../src/content/overlay/overlay.css?inline'
import panels from '../../src/content/panels/panels.css?inline'
import picture from '../../src/ui/picture.css?inline'
import tokens from '../../src/ui/tokens.css?inline'

/** A surface that a test drew. */
export interface Surface {
  readonly box: HTMLElement
  redraw(children: ComponentChild): void
  remove(): void
}

/** Draws, and sets the listeners of what was drawn at once; preact would set them a frame later. */
function draw(children: ComponentChild, box: HTMLElement): void {
  void act(() => render(children, box))
}

/** Draws into the page with the styles of the overlay, or with `css` in their place. */
export function drawSurface(
  children: ComponentChild,
  css: string = items + overlay + panels + picture,
): Surface {
  const box = document.createElement('div')
  const style = document.createElement('style')
  style.textContent = tokens + controls + css
  document.body.append(style, box)
  draw(children, box)
  return {
    box,
    redraw: (next) => draw(next, box),
    remove() {
      draw(null, box)
      box.remove()
      style.remove()
    },
  }
}

/** Draws into a shadow root with the styles of the overlay, as light or as dark as a page that is so. */
export function drawInRoot(children: ComponentChild, scheme: 'light' | 'dark'): Surface {
  const host = document.createElement(hostName)
  host.dataset['scheme'] = scheme
  document.documentElement.style.background = scheme === 'dark' ? '#111' : '#fff'
  // Open, so that axe can look in.
  const root = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = tokens + controls + items + overlay
  const box = document.createElement('div')
  root.append(style, box)
  document.body.append(host)
  draw(children, box)
  return {
    box,
    redraw: (next) => draw(next, box),
    remove() {
      draw(null, box)
      host.remove()
      document.documentElement.removeAttribute('style')
    },
  }
}
