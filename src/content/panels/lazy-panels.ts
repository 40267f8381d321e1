import type { LayerProps } from '../overlay/layer.ts'
import type { OpenBox } from '../overlay/overlay.ts'
import { findPanels, wantsPanels, type Panels } from './panels.ts'

/** What the owner of lazy panels does for them. */
export interface PanelLoading {
  readonly load: () => Promise<{ readonly ok: boolean }>
  readonly onLoaded: () => void
  /** The script could not be loaded; it is tried again when something else is opened. */
  readonly onFailed: () => void
}

/** Panels whose script is loaded when one of them is to be seen for the first time; what is opened is drawn then. */
export function createLazyPanels(root: ShadowRoot, { load, onLoaded, onFailed }: PanelLoading): Panels {
  let panels: Panels | undefined
  let triedFor: OpenBox | undefined
  let isLoading = false
  let isOver = false
  const tryFor = async (open: OpenBox): Promise<void> => {
    // Once for each box: a script that cannot be loaded would be asked for with each drawing.
    if (isLoading || triedFor === open) return
    triedFor = open
    isLoading = true
    const { ok } = await load()
    isLoading = false
    if (isOver) return
    if (ok && findPanels() !== undefined) onLoaded()
    else onFailed()
  }
  return {
    draw(props: LayerProps) {
      const { view, services } = props
      if (panels === undefined && wantsPanels(view, services.isTopFrame)) {
        panels = findPanels()?.(root)
        if (panels === undefined) void tryFor(view.open)
      }
      panels?.draw(props)
    },
    remove() {
      isOver = true
      panels?.remove()
    },
  }
}
