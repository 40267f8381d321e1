import { render } from 'preact'
import { v7 as createUuid } from 'uuid'
import type { itemRequests, ownRequests, questionRequests } from '../../contract/requests.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import controls from '../../ui/controls.css?inline'
import explain from '../../ui/explain.css?inline'
import type { LayerServices } from './layer.ts'
import { OverlayApp } from './OverlayApp.tsx'
import type { Overlay, OverlayServices, OverlayView } from './overlay.ts'
import css from './overlay.css?inline'
import { createStage, type OnStage } from './stage.ts'

/** Draws the overlay with Preact into the host's root: of each view what the stage lets be seen. */
export function createOverlay(services: OverlayServices): Overlay {
  const { root, isTopFrame, onOpen } = services
  const style = root.ownerDocument.createElement('style')
  style.textContent = controls + explain + css
  const container = root.ownerDocument.createElement('div')
  root.append(style, container)
  let last: OverlayView | undefined

  const ask = createTrustingSender<typeof itemRequests>()
  const redraw = (): void => {
    if (last !== undefined) draw(last)
  }
  const stage = createStage({
    ...{ ask, isTopFrame, createId: createUuid, now: Date.now, onChange: redraw },
    isDrawn: ({ kind }) => kind === 'tip',
  })
  const all: LayerServices = {
    ...services,
    ...{
      ask,
      askDesk: createTrustingSender<typeof questionRequests>(),
      askOwn: createTrustingSender<typeof ownRequests>(),
    },
    onPutAway: (id, how) => stage.putAway(id, how),
    onEnd: (id) => stage.end(id),
  }
  const draw = (view: OverlayView): void => {
    last = view
    const onStage = stage.set(view, isBusy(view))
    // A card that came back by itself would take the focus from whoever is typing by then. The ask panel goes along
    // with the person from page to page.
    if (isOrphanedCard(view, onStage)) return onOpen({ kind: 'nothing' })
    render(<OverlayApp view={view} onStage={onStage} services={all} />, container)
  }
  return {
    draw,
    remove() {
      last = undefined
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
