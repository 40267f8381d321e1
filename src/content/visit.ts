import type { pageRequests } from '../contract/requests.ts'
import type { CrmEvent } from '../core/crm-event.ts'
import { isSamePage, type PageKey } from '../core/page-key.ts'
import type { Send } from '../platform/messaging.ts'
import type { AnchorWatch, Sought } from './anchoring/anchor-watch.ts'
import type { LazyEvents } from './events/lazy-events.ts'
import type { HelpView } from './overlay/help-view.ts'
import { nowhere, type Running } from './overlay/overlay.ts'

/** What a visit of a page needs from its owner. */
export interface VisitServices {
  readonly send: Send<typeof pageRequests>
  readonly view: HelpView
  readonly anchors: AnchorWatch
  readonly events: LazyEvents
  readonly signal: AbortSignal
  /** The page that the person is on now. */
  readonly readPage: () => PageKey
  /** The worker did not answer. */
  readonly onUnanswered: () => void
}

/** What the worker says of the page that the person is on. */
export interface Visit {
  /** Asks the worker what there is for this page, and shows it; of several answers the last counts. */
  enter(page: PageKey): Promise<void>
  /** Whether the worker did not answer on arrival. */
  isUnanswered(): boolean
  /** Tells of something that happened in the CRM. */
  observe(event: CrmEvent, page: PageKey): Promise<void>
  /** The walkthrough stands elsewhere now. */
  setRunning(running: Running | undefined): void
}

/** Makes a visit that begins with the first `enter`. */
export function createVisit({
  send,
  view,
  anchors,
  events,
  signal,
  readPage,
  onUnanswered,
}: VisitServices): Visit {
  let sought: Sought = { page: nowhere, items: [] }
  let visit = 0
  let isUnanswered = false
  const seek = (change: Partial<Sought>): void => {
    sought = { ...sought, ...change }
    anchors.follow(sought)
    if (view.isShown()) view.show(sought)
    anchors.look()
  }
  const enter = async (page: PageKey): Promise<void> => {
    const thisVisit = ++visit
    // What belongs to the page that was left goes at once, not when the worker has answered. A walkthrough goes along.
    if (!isSamePage(page, sought.page)) seek({ page, items: [] })
    events.turn(page)
    isUnanswered = false
    const before = sought.running
    const answer = await send('page/enter', { page })
    if (signal.aborted || thisVisit !== visit) return
    // No answer says nothing about help: what the person has open, perhaps half written, stays.
    isUnanswered = !answer.ok
    if (!answer.ok) return onUnanswered()
    const { help, texts, locale, items, running, cap, phase, look, hasAnswer, awaitsEvents } = answer.value
    if (help !== 'on') {
      seek({ items: [], running: undefined })
      return view.clear()
    }
    if (awaitsEvents) events.want(readPage)
    view.show({ texts, locale, cap, phase, look, hasAnswer })
    // What was begun or left meanwhile the worker may not have known of.
    seek({ items, running: sought.running === before ? running : latest(sought.running, running) })
  }
  return {
    enter,
    isUnanswered: () => isUnanswered,
    async observe(event, page) {
      const answer = await send('event/observe', { page, event, atMs: Date.now() })
      if (signal.aborted || !answer.ok) return
      const { running, milestonesMet } = answer.value
      // A milestone may be worth a celebration, and ticks off a list. A walkthrough is told anew, because what is
      // answered is how it stands on the page on which the event was begun.
      // What is finished is told once.
      if (running?.state === 'finished') seek({ running })
      if (running !== undefined || milestonesMet.length > 0) void enter(sought.page)
    },
    setRunning: (running) => seek({ running }),
  }
}

/** Of two answers that crossed on their way, the one that knows more. */
function latest(known: Running | undefined, next: Running | undefined): Running | undefined {
  return known?.id === next?.id && (known?.counter ?? 0) <= (next?.counter ?? 0) ? next : known
}
