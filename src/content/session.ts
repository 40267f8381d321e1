import type { pageNotices, pageRequests } from '../contract/requests.ts'
import { isExtensionAlive } from '../platform/browser.ts'
import { listenTrusting } from '../platform/trusting-listener.ts'
import { createTrustingSender } from '../platform/trusting-sender.ts'
import { createLazyWatch } from './anchoring/lazy-watch.ts'
import { createLazyEvents } from './events/lazy-events.ts'
import { guardHost } from './overlay/guard.ts'
import { createHelpView } from './overlay/help-view.ts'
import { createHost } from './overlay/host.ts'
import type { FirstTexts } from './overlay/overlay.ts'
import { watchHelpKey } from './page/help-key.ts'
import { watchMutations } from './page/mutations.ts'
import { watchPage } from './page/watch-page.ts'
import { createVisit } from './visit.ts'

/**
 * Starts everything that runs in a page, and ends all of it when `stop` aborts. The listeners that guard our boxes
 * are set here and now, before the page's own scripts run; everything else waits for the worker's word that help
 * is on for this site. When the extension is gone from under us, `onOrphaned` is called once, after the end, with the
 * texts that help had come with, if it was on.
 */
export function startSession(
  window: Window,
  stop: AbortController,
  onOrphaned: (texts: FirstTexts | undefined) => void,
): void {
  const { document } = window
  const { signal } = stop
  const send = createTrustingSender<typeof pageRequests>()
  const host = createHost(document, signal)
  // Before the guard, which would keep the key from it while the focus is in our boxes.
  watchHelpKey(window, () => view.openPanel(), signal)
  guardHost(host.element, host.root, signal)
  const view = createHelpView(host, {
    ...{ send, isTopFrame: window === window.top },
    onRunning: (running) => visit.setRunning(running),
    onStale: () => void visit.enter(page.current().key),
    onLoadFailed: () => endIfOrphaned(),
  })
  const anchors = createLazyWatch(
    document,
    {
      onResolutions: (resolutions) => view.show({ resolutions }),
      onRoots: (roots, naming) => mutations.observe(roots, naming),
    },
    { send, signal, onLoadFailed: () => endIfOrphaned() },
  )
  const events = createLazyEvents(window, (event, key) => view.isShown() && void visit.observe(event, key), {
    send,
    signal,
  })
  const visit = createVisit({
    ...{ send, view, anchors, events, signal },
    readPage: () => page.current().key,
    onUnanswered: () => endIfOrphaned(),
  })
  let isWorthALook = false

  const endIfOrphaned = (): void => {
    if (signal.aborted || isExtensionAlive()) return
    const texts = view.findTexts()
    stop.abort()
    onOrphaned(texts)
  }
  const page = watchPage(window, { onPage: ({ key }) => void visit.enter(key), onStep: events.step }, signal)
  const mutations = watchMutations(
    document,
    {
      onRecords(records) {
        if (anchors.note(records)) isWorthALook = true
      },
      onFrame() {
        anchors.verify()
        // Not with the batch: what has just appeared is pointed at in the next idle moment. How often, the watch limits.
        if (isWorthALook) anchors.look()
        isWorthALook = false
      },
      onBatch() {
        endIfOrphaned()
        if (signal.aborted) return
        page.check()
        host.keepOnTop()
        // The worker did not answer on arrival; it may now.
        if (visit.isUnanswered()) void visit.enter(page.current().key)
        view.refresh()
      },
    },
    signal,
  )
  listenTrusting<typeof pageNotices>(
    {
      'help/changed': () => void visit.enter(page.current().key),
      'panel/requested': () => void view.openPanel(),
      'explain/requested': () => view.open({ kind: 'explain' }),
      'frame/entered': (entered) => page.hearFrame(entered.page),
    },
    signal,
  )
  // Other widths show other things, without a change in the page.
  for (const event of ['load', 'resize']) window.addEventListener(event, () => anchors.look(), { signal })
  // Back from the browser's cache: help may have been switched off since.
  window.addEventListener('pageshow', (event) => event.persisted && void visit.enter(page.current().key), {
    signal,
  })
  signal.addEventListener('abort', () => view.clear())
  void visit.enter(page.current().key)
}
