import { render } from 'preact'
import controls from '../../ui/controls.css?inline'
import { OverlayApp } from './OverlayApp.tsx'
import type { Overlay, OverlayServices } from './overlay.ts'
import css from './overlay.css?inline'

/** Draws the overlay with Preact into the host's root. */
export function createOverlay(services: OverlayServices): Overlay {
  const { root } = services
  const style = root.ownerDocument.createElement('style')
  style.textContent = controls + css
  const container = root.ownerDocument.createElement('div')
  root.append(style, container)
  return {
    draw: (view) => render(<OverlayApp view={view} services={services} />, container),
    remove() {
      render(null, container)
      container.remove()
      style.remove()
    },
  }
}
