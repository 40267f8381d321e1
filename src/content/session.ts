import { pageNotices, pageRequests } from '../contract/requests.ts'
import { isExtensionAlive } from '../platform/browser.ts'
import { createSender, listen } from '../platform/messaging.ts'
import { createLazyWatch } from './anchoring/lazy-watch.ts'
import { createLazyEvents } from './events/lazy-events.ts'
import { guardHost } from './overlay/guard.ts'
import { createHelpView } from './overlay/help-view.ts'
import { createHost } from './overlay/host.ts'
import { watchHelpKey } from './page/help-key.ts'
import { watchMutations } from './page/mutations.ts'
import { watchPage, type CurrentPage } from './page/watch-page.ts'

/**
 * Starts everything that runs in a page, and ends all of it when `stop` aborts. The listeners that guard our boxes
 * are set here and now, before the page's own scripts run; everything else waits for the worker's word that help
 * is on for this site. When the extension is gone from under us, `onOrphaned` is called once, after the end.
 */
export function startSession(window: Window, stop: AbortController, onOrphaned: () => void): void {
  const { document } = window
  const { signal } = stop
  const isTopFrame = window === window.top
  const send = createSender(pageRequests)
  const host = createHost(document, signal)
  // Before the guard, which would keep the key from it while the focus is in our boxes.
  watchHelpKey(window, () => view.openPanel(), signal)
  guardHost(host.element, host.root, signal)
  const view = createHelpView(host, { send, isTopFrame, onLoadFailed: () => endIfOrphaned() })
  const pointers = createLazyWatch(
    document,
    { onPointers: (found) => view.show({ pointers: found }), onRoots: (roots) => mutations.observe(roots) },
    { send, signal, onLoadFailed: () => endIfOrphaned() },
  )
  const events = createLazyEvents(
    window,
    (event, key) => view.isShown() && void send('event/observe', { page: key, event, atMs: Date.now() }),
    { send, signal },
  )
  let visit = 0
  let isUnanswered = false
  let isWorthALook = false

  const enter = async ({ key }: CurrentPage): Promise<void> => {
    const thisVisit = ++visit
    // What belongs to the page that was left goes at once, not when the worker has answered.
    pointers.follow([])
    events.turn(key)
    if (view.isShown()) view.show({ page: key })
    isUnanswered = false
    const answer = await send('page/enter', { page: key })
    if (signal.aborted || thisVisit !== visit) return
    // No answer says nothing about help: what the person has open, perhaps half written, stays.
    isUnanswered = !answer.ok
    if (!answer.ok) return endIfOrphaned()
    if (answer.value.help !== 'on') return view.clear()
    view.show({ page: key, locale: answer.value.locale })
    if (answer.value.awaitsEvents) events.want(() => page.current().key)
    pointers.follow(answer.value.items.filter((item) => item.kind === 'tip'))
    pointers.look()
  }
  const endIfOrphaned = (): void => {
    if (signal.aborted || isExtensionAlive()) return
    stop.abort()
    onOrphaned()
  }
  const page = watchPage(window, { onPage: (next) => void enter(next), onStep: events.step }, signal)
  const mutations = watchMutations(
    document,
    {
      onRecords(records) {
        if (pointers.note(records)) isWorthALook = true
      },
      onFrame: () => pointers.verify(),
      onBatch() {
        endIfOrphaned()
        if (signal.aborted) return
        page.check()
        host.keepOnTop()
        // The worker did not answer on arrival; it may now.
        if (isUnanswered) void enter(page.current())
        if (isWorthALook) pointers.look()
        isWorthALook = false
        view.refresh()
      },
    },
    signal,
  )
  listen(
    pageNotices,
    {
      'help/changed': () => void enter(page.current()),
      'panel/requested': () => void view.openPanel(),
      'frame/entered': (entered) => page.hearFrame(entered.page),
    },
    signal,
  )
  // Other widths show other things, without a change in the page.
  for (const event of ['load', 'resize']) window.addEventListener(event, () => pointers.look(), { signal })
  // Back from the browser's cache: help may have been switched off since.
  window.addEventListener('pageshow', (event) => event.persisted && void enter(page.current()), { signal })
  signal.addEventListener('abort', () => view.clear())
  void enter(page.current())
}
