import { render } from 'preact'
import { v7 as createUuid } from 'uuid'
import type { answerRequests } from '../../contract/help-desk-requests.ts'
import type { questionRequests } from '../../contract/asking-requests.ts'
import type { mediaRequests } from '../../contract/media-requests.ts'
import type { itemNotices, itemRequests, ownRequests } from '../../contract/requests.ts'
import { listenTrusting } from '../../platform/trusting-listener.ts'
import { createTrustingSender } from '../../platform/trusting-sender.ts'
import controls from '../../ui/controls.css?inline'
import type { MediaSource } from '../../ui/media-source.ts'
import items from '../../ui/items.css?inline'
import { createLazyPanels } from '../panels/lazy-panels.ts'
import type { Hold } from '../../core/delivery/judge-on-page.ts'
import { createAnnouncer } from './announcer.ts'
import { createCoverWatch } from './cover-watch.ts'
import { isCovered } from './covered.ts'
import { createEscapeStack } from './escape.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { keepPageFocus } from './page-focus.ts'
import type { LayerServices } from './layer.ts'
import { OverlayApp } from './OverlayApp.tsx'
import type { Overlay, OverlayServices, OverlayView } from './overlay.ts'
import css from './overlay.css?inline'
import { createWalkFocus } from './walkthrough/walk-focus.ts'
import { createWalker, type Walk } from './walkthrough/walker.ts'
import walkthroughCss from './walkthrough/walkthrough.css?inline'
import { followFirstDay } from './first-day.ts'
import { followScheme } from './scheme.ts'
import { createMoments } from './page-moment.ts'
import { createStage, type OnStage } from './stage.ts'

/** Draws the overlay with Preact into the host's root: of each view what the stage lets be seen. */
export function createOverlay(services: OverlayServices): Overlay {
  const { root, isTopFrame, onOpen } = services
  const document = root.ownerDocument
  const stop = new AbortController()
  const { signal } = stop
  const { style, container } = appendContainer(root)
  let last: OverlayView | undefined
  let hold: Hold | undefined

  const senders = createSenders()
  const redraw = (): void => {
    if (last !== undefined) draw(last)
  }
  const stage = createStage({
    ...{ ask: senders.ask, isTopFrame, isCovered, createId: createUuid, now: Date.now, onChange: redraw },
  })
  const covers = createCoverWatch(document.defaultView ?? window, { isCovered, onUncovered: redraw }, signal)
  const focus = keepPageFocus(root, redraw, signal)
  const walker = createWalker({
    ...{ ask: senders.ask, isTopFrame, host: root.host, now: Date.now, onChange: redraw },
    onRunning: services.onRunning,
    onWanted: () => onOpen({ kind: 'step' }),
  })
  listenTrusting<typeof itemNotices>(
    {
      'walkthrough/changed': (changed) => walker.hear(changed),
      'walkthrough/placed': (placed) => walker.hearFrame(placed),
    },
    signal,
  )
  // A frame that goes must not be taken for one that still shows the step.
  document.defaultView?.addEventListener('pagehide', () => walker.end(), { signal })
  const walkFocus = createWalkFocus(root)
  const all: LayerServices = {
    ...services,
    ...senders,
    onPutAway: (...said) => stage.putAway(...said),
    onEnd: (id) => stage.end(id),
    escape: createEscapeStack(document.defaultView ?? window, signal),
    say: createAnnouncer(root, signal),
    walker,
    media: createMediaSource(),
  }
  const panels = createLazyPanels(root, {
    load: () => services.send('script/load', { script: 'panels' }),
    onLoaded: redraw,
    onFailed: services.onLoadFailed,
  })
  const draw = (view: OverlayView): void => {
    last = view
    drawNow({ view, moment: momentOf(view) })
  }
  const momentOf = createMoments()
  const drawNow = oneAtATime<{ view: OverlayView; moment: object }>(({ view, moment }) => {
    followScheme(root)
    followFirstDay(root, view)
    const walking = isWalking(view) ? 'walkthrough' : undefined
    const onStage = stage.set(view, view.open.kind === 'nothing' ? walking : 'open')
    // A card that came back by itself would take the focus from whoever is typing by then. The ask panel goes along
    // with the person from page to page.
    const walk = walker.set(view)
    covers.follow([...stage.listCovered(), ...walker.listCovered()])
    if (isOrphaned(view, onStage, walk)) return onOpen({ kind: 'nothing' })
    hold = keepHold(hold, walking ?? stage.findHolder())
    const drawn = { view, onStage, hold, walk, services: all }
    const drawAll = (): void => {
      render(<OverlayApp {...{ ...drawn, moment }} />, container)
      panels.draw(drawn)
    }
    walkFocus.keep(drawAll, { open: view.open, walk, giveBack: (drawIt) => focus.keep(drawIt) })
  })
  return {
    draw,
    remove() {
      last = undefined
      stop.abort()
      walker.end()
      panels.remove()
      render(null, container)
      container.remove()
      style.remove()
    },
  }
}

function appendContainer(root: ShadowRoot): { readonly style: Element; readonly container: Element } {
  const style = root.ownerDocument.createElement('style')
  style.textContent = controls + items + css + walkthroughCss
  const container = root.ownerDocument.createElement('div')
  root.append(style, container)
  return { style, container }
}

function createSenders(): Pick<LayerServices, 'ask' | 'askDesk' | 'askOwn' | 'askAnswers'> {
  return {
    ask: createTrustingSender<typeof itemRequests>(),
    askDesk: createTrustingSender<typeof questionRequests>(),
    askOwn: createTrustingSender<typeof ownRequests>(),
    askAnswers: createTrustingSender<typeof answerRequests>(),
  }
}

/** Bytes that lie in the pack, by way of the worker: no page is asked for them, and its policy says nothing of them. */
function createMediaSource(): MediaSource {
  const ask = createTrustingSender<typeof mediaRequests>()
  return {
    async read(file) {
      const answer = await ask('media/read', { file })
      return answer.ok ? answer.value.url : undefined
    },
    open: (file, alt) => void ask('media/open', { file, alt }),
  }
}

/** The person is in the middle of a walkthrough in this tab. */
function isWalking({ running }: OverlayView): boolean {
  return (running?.state === 'running' || running?.state === 'deciding') && !running.isElsewhere
}

/** The same as before where it is the same, so that the reasons are not judged again. */
function keepHold(before: Hold | undefined, by: string | undefined): Hold | undefined {
  if (by === undefined || by === (before?.by === 'item' ? before.id : before?.by))
    return by === undefined ? undefined : before
  return by === 'walkthrough' ? { by } : { by: 'item', id: by }
}

/** What the person opened is there no more. */
function isOrphaned({ open }: OverlayView, onStage: readonly OnStage[], walk: Walk | undefined): boolean {
  return (
    (open.kind === 'card' && !onStage.some(({ item }) => item.id === open.id)) ||
    (open.kind === 'step' && walk === undefined)
  )
}
