import type { pageRequests } from '../../contract/requests.ts'
import { isSamePage } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import { readText } from '../../platform/texts.ts'
import { createHelpTab } from './help-tab.ts'
import type { Host } from './host.ts'
import { findOverlay, type OpenBox, type Overlay, type OverlayView } from './overlay.ts'

/** What of the help is seen on this page. */
export interface HelpView {
  /** Shows the help tab and whatever of the view is asked for; loads the overlay's script when first needed. */
  show(change: Partial<OverlayView>): void
  /** Whether help is on this page now. */
  isShown(): boolean
  /** Draws again what is shown, because the page moved or covered something. */
  refresh(): void
  /** Opens a box, or closes what is open and gives the focus back. */
  open(box: OpenBox): void
  /** Takes everything out of the page. */
  clear(): void
}

const nothingOpen: OpenBox = { kind: 'nothing' }

/** Makes the view; nothing is in the page before `show`. Child frames have no tab and no panel: the top frame has. */
export function createHelpView(host: Host, send: Send<typeof pageRequests>, isTopFrame: boolean): HelpView {
  const document = host.element.ownerDocument
  const tab = createHelpTab(host.root, () => open({ kind: 'panel' }))
  let view: OverlayView | undefined
  let overlay: Overlay | undefined
  let loading = false
  let returnFocusTo: Element | null = null

  const draw = (): void => {
    if (view === undefined) return
    if (overlay !== undefined) return overlay.draw(view)
    if (view.pointers.length > 0 || view.open.kind !== 'nothing') void load()
  }
  const load = async (): Promise<void> => {
    if (loading) return
    loading = true
    await send('overlay/load', {})
    loading = false
    overlay = findOverlay()?.({ root: host.root, send, onOpen: open, t: readText })
    draw()
  }
  const open = (box: OpenBox): void => {
    if (view === undefined) return
    const wasOpen = view.open.kind !== 'nothing'
    const inPage = document.activeElement === host.element ? null : document.activeElement
    if (!wasOpen && box.kind !== 'nothing') returnFocusTo = inPage
    view = { ...view, open: box }
    draw()
    if (wasOpen && box.kind === 'nothing') giveFocusBack()
  }
  const giveFocusBack = (): void => {
    if (returnFocusTo instanceof HTMLElement && returnFocusTo.isConnected) {
      returnFocusTo.focus({ preventScroll: true })
    }
    returnFocusTo = null
  }
  return {
    show(change) {
      const before = view ?? {
        page: { product: 'generic', view: 'other' },
        locale: 'en',
        pointers: [],
        open: nothingOpen,
      }
      view = { ...before, ...change }
      // A card belongs to the page that it was opened on; the ask panel goes along with the person.
      if (!isSamePage(before.page, view.page) && view.open.kind === 'card')
        view = { ...view, open: nothingOpen }
      if (isTopFrame || view.pointers.length > 0) host.attach()
      if (isTopFrame) tab.show()
      draw()
    },
    isShown: () => view !== undefined,
    refresh() {
      if (overlay !== undefined) draw()
    },
    open,
    clear() {
      view = undefined
      overlay?.remove()
      overlay = undefined
      tab.hide()
      host.detach()
    },
  }
}
