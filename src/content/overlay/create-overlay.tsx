import { render } from 'preact'
import { v7 as createUuid } from 'uuid'
import type { itemRequests, ownRequests, questionRequests } from '../../contract/requests.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import controls from '../../ui/controls.css?inline'
import explain from '../../ui/explain.css?inline'
import items from '../../ui/items.css?inline'
import { createAnnouncer } from './announcer.ts'
import { createEscapeStack } from './escape.ts'
import { keepPageFocus } from './page-focus.ts'
import type { LayerServices } from './layer.ts'
import { OverlayApp } from './OverlayApp.tsx'
import type { Overlay, OverlayServices, OverlayView } from './overlay.ts'
import css from './overlay.css?inline'
import { followScheme } from './scheme.ts'
import { createStage, type OnStage } from './stage.ts'

/** Draws the overlay with Preact into the host's root: of each view what the stage lets be seen. */
export function createOverlay(services: OverlayServices): Overlay {
  const { root, isTopFrame, onOpen } = services
  const document = root.ownerDocument
  const stop = new AbortController()
  const { signal } = stop
  const style = document.createElement('style')
  style.textContent = controls + items + explain + css
  const container = document.createElement('div')
  root.append(style, container)
  let last: OverlayView | undefined

  const ask = createTrustingSender<typeof itemRequests>()
  const redraw = (): void => {
    if (last !== undefined) draw(last)
  }
  const stage = createStage({ ask, isTopFrame, createId: createUuid, now: Date.now, onChange: redraw })
  const focus = keepPageFocus(root, redraw, signal)
  const all: LayerServices = {
    ...services,
    ...{
      ask,
      askDesk: createTrustingSender<typeof questionRequests>(),
      askOwn: createTrustingSender<typeof ownRequests>(),
    },
    onPutAway: (id, how) => stage.putAway(id, how),
    onEnd: (id) => stage.end(id),
    escape: createEscapeStack(document.defaultView ?? window, signal),
    say: createAnnouncer(root, signal),
  }
  const draw = (view: OverlayView): void => {
    last = view
    followScheme(root)
    const onStage = stage.set(view, isBusy(view))
    // A card that came back by itself would take the focus from whoever is typing by then. The ask panel goes along
    // with the person from page to page.
    if (isOrphanedCard(view, onStage)) return onOpen({ kind: 'nothing' })
    focus.keep(() => render(<OverlayApp view={view} onStage={onStage} services={all} />, container))
  }
  return {
    draw,
    remove() {
      last = undefined
      stop.abort()
      render(null, container)
      container.remove()
      style.remove()
    },
  }
}

/** The person is in the middle of something of ours. */
function isBusy({ open, running }: OverlayView): boolean {
  const isRunningHere = running?.state === 'running' || running?.state === 'deciding'
  return open.kind !== 'nothing' || (isRunningHere && !running.isElsewhere)
}

function isOrphanedCard({ open }: OverlayView, onStage: readonly OnStage[]): boolean {
  return open.kind === 'card' && !onStage.some(({ item }) => item.id === open.id)
}
