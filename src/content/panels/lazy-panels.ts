import type { LayerProps } from '../overlay/layer.ts'
import { findPanels, wantsPanels, type Panels } from './panels.ts'

/** Panels whose script is loaded when one of them is to be seen for the first time; what is opened is drawn then. */
export function createLazyPanels(
  root: ShadowRoot,
  { load, onLoaded }: { readonly load: () => Promise<unknown>; readonly onLoaded: () => void },
): Panels {
  let panels: Panels | undefined
  let loading: Promise<void> | undefined
  let isOver = false
  return {
    draw(props: LayerProps) {
      const { view, services } = props
      if (panels === undefined && wantsPanels(view, services.isTopFrame)) {
        panels = findPanels()?.(root)
        // Once: a script that cannot be loaded would be asked for with each drawing.
        loading ??= panels === undefined ? load().then(() => (isOver ? undefined : onLoaded())) : undefined
      }
      panels?.draw(props)
    },
    remove() {
      isOver = true
      panels?.remove()
    },
  }
}
