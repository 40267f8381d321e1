import { findShadowRoot } from '../../platform/shadow-root.ts'
import { readText } from '../../platform/texts.ts'
import type { Translate } from '../../ui/translate.ts'
import { createHelpTab } from './help-tab.ts'
import type { Host } from './host.ts'
import {
  findOverlay,
  nowhere,
  type FirstTexts,
  type OpenBox,
  type Overlay,
  type OverlayServices,
  type OverlayView,
} from './overlay.ts'
import { isWorthDrawing } from './worth-drawing.ts'

/** What of the help is seen on this page. */
export interface HelpView {
  /** Shows the help tab and whatever of the view is asked for; loads the overlay's script when first needed. */
  show(change: Partial<OverlayView>): void
  /** Whether help is on this page now. */
  isShown(): boolean
  /** The texts that help on this page came with; undefined where it is not on. */
  findTexts(): FirstTexts | undefined
  /** Draws again what is shown, because the page moved or covered something. */
  refresh(): void
  /** Opens the ask panel, in the tab's top frame wherever it is asked for; false when help is not on this page. */
  openPanel(): boolean
  /** Opens a box, or closes what is open and gives the focus back if it was in there. */
  open(box: OpenBox): void
  /** Takes everything out of the page. */
  clear(): void
}

/** What the view needs from its owner. */
export type HelpViewServices = Pick<
  OverlayServices,
  'send' | 'isTopFrame' | 'onRunning' | 'onStale' | 'onLoadFailed'
>

const nothingOpen: OpenBox = { kind: 'nothing' }
const emptyView: OverlayView = {
  page: nowhere,
  locale: 'en',
  items: [],
  resolutions: new Map(),
  open: nothingOpen,
}

/** Makes the view; nothing is in the page before `show`. */
export function createHelpView(host: Host, services: HelpViewServices): HelpView {
  const { send, isTopFrame, onLoadFailed } = services
  const document = host.element.ownerDocument
  const tab = createHelpTab(host.root, () => open({ kind: 'panel' }))
  let view: OverlayView | undefined
  let overlay: Overlay | undefined
  let loading = false
  let returnFocusTo: Element | undefined

  const t: Translate = (key, ...substitutions) =>
    translateFirst(view?.texts, key, substitutions) ?? readText(key, ...substitutions)
  const draw = (): void => {
    if (view === undefined) return
    if (overlay !== undefined) return overlay.draw(view)
    const create = findOverlay()
    const isWorthIt = isWorthDrawing(view, isTopFrame)
    if (isWorthIt) {
      host.attach()
      overlay = create?.({ ...services, root: host.root, onOpen: open, t })
      overlay?.draw(view)
    }
    // Ready by the time that the element of a tip appears.
    if (create === undefined && (isWorthIt || view.items.some((item) => 'anchor' in item))) void load()
  }
  const load = async (): Promise<void> => {
    if (loading) return
    loading = true
    await send('script/load', { script: 'overlay' })
    loading = false
    // Drawing without an overlay would load it again, and so on for ever.
    if (findOverlay() === undefined) onLoadFailed()
    else draw()
  }
  const isFocusInside = (): boolean => document.activeElement === host.element
  const open = (box: OpenBox): void => {
    if (view === undefined) return
    if (box.kind === 'panel' && view.open.kind === 'panel') return focusPanel(host.root)
    if (view.open.kind === 'nothing')
      returnFocusTo = isFocusInside() ? (host.root.activeElement ?? undefined) : findFocused(document)
    const wasInside = isFocusInside()
    view = { ...view, open: box }
    draw()
    // Whoever went on to another field of the page meanwhile stays there.
    if (box.kind === 'nothing' && wasInside) giveFocusBack()
  }
  const giveFocusBack = (): void => {
    if (returnFocusTo instanceof HTMLElement && returnFocusTo.isConnected) {
      returnFocusTo.focus({ preventScroll: true })
    }
    returnFocusTo = undefined
  }
  return {
    show(change) {
      view = { ...(view ?? emptyView), ...change }
      if (isTopFrame && view.texts !== undefined) {
        host.attach()
        tab.show(view.texts)
      }
      draw()
    },
    isShown: () => view !== undefined,
    findTexts: () => view?.texts,
    refresh() {
      if (overlay !== undefined) draw()
    },
    openPanel() {
      if (view === undefined) return false
      if (isTopFrame) open({ kind: 'panel' })
      else void send('panel/open', {})
      return true
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

function translateFirst(
  texts: FirstTexts | undefined,
  key: string,
  substitutions: readonly string[],
): string | undefined {
  const text = texts !== undefined && isFirst(key, texts) ? texts[key] : undefined
  return text?.replaceAll(/\$(\d)/g, (_all, digit: string) => substitutions[Number(digit) - 1] ?? '')
}

function isFirst(key: string, texts: FirstTexts): key is keyof FirstTexts {
  return key in texts
}

function focusPanel(root: ShadowRoot): void {
  const input = root.querySelector<HTMLInputElement>('.panel input')
  input?.focus({ preventScroll: true })
  input?.select()
}

/** The element that has the focus, inside whatever shadow roots of the page it stands. */
function findFocused(document: Document): Element | undefined {
  let focused = document.activeElement
  while (focused !== null) {
    const inner = findShadowRoot(focused)?.activeElement ?? null
    if (inner === null) return focused
    focused = inner
  }
  return undefined
}
