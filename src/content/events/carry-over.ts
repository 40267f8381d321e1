import type { eventRequests } from '../../contract/requests.ts'
import { noToken, toToken } from '../../core/anchoring/tokens.ts'
import type { Attempt } from '../../core/crm-events/attempts.ts'
import type { EventSigns } from '../../core/crm-events/event-signs.ts'
import { leaveBehind, proveByLoad, type LeftBehind } from '../../core/crm-events/left-behind.ts'
import { findOpenedView } from '../../core/crm-events/opened-view.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import { closestComposed } from '../anchoring/roots.ts'
import type { EventWatchOptions } from './event-watch.ts'
import { isShown } from './sight.ts'

/** What carrying over needs to know of the page that it is in. */
export interface CarriedPage extends Pick<EventWatchOptions, 'onEvent'> {
  readonly page: () => PageKey
  readonly signs: () => EventSigns
  /** What was begun and is not proven yet, with what was pressed. */
  readonly attempts: () => readonly (Attempt & { readonly pressed: Element | undefined })[]
}

/** By which the worker keeps what is carried. */
export interface CarryServices {
  readonly send: Send<typeof eventRequests>
  readonly signal: AbortSignal
}

/**
 * Leaves what is being done here to the page that is loaded next in this frame, and tells what of the page before this one
 * proves. `look` is called whenever it may have become known whose page this is.
 */
export function carryOver(
  window: Window,
  { page, signs, attempts, onEvent }: CarriedPage,
  { send, signal }: CarryServices,
): { look(): void } {
  const { document } = window
  let left: LeftBehind | undefined
  const look = (): void => {
    if (left === undefined || document.readyState === 'loading' || left.page.product !== page().product)
      return
    const before = left
    left = undefined
    const opened = findOpenedView(before.page, page())
    const proven = proveByLoad(before, signs().acts, readArrival(window, page()))
    for (const event of proven) onEvent(event, before.page)
    if (opened !== undefined) onEvent(opened, page())
  }
  const arrive = async (): Promise<void> => {
    const answer = await send('attempts/take', {})
    if (signal.aborted || !answer.ok) return
    left = answer.value.left
    look()
  }
  document.addEventListener('DOMContentLoaded', look, { signal })
  // Back out of the browser's cache this script lives on.
  window.addEventListener('pageshow', (event) => event.persisted && void arrive(), { signal })
  window.addEventListener('pagehide', () => void send('attempts/leave', describeLeft()), { signal })
  const describeLeft = (): LeftBehind => ({
    page: page(),
    attempts: attempts().flatMap((attempt) => {
      const form = findForm(attempt.pressed)
      const isAsking = form?.method === 'get'
      // A form that only asks writes nothing; and one by which is searched is on every page.
      if (isAsking && attempt.act.kind !== 'search-made') return []
      return leaveBehind(attempt, signs().acts, form === undefined || isAsking ? '' : printForm(form)) ?? []
    }),
  })
  void arrive()
  return { look }
}

function readArrival(window: Window, page: PageKey): Parameters<typeof proveByLoad>[2] {
  const { document, performance } = window
  const [first] = performance.getEntriesByType('navigation')
  const navigation = first instanceof PerformanceNavigationTiming ? first : undefined
  return {
    page,
    atMs: Date.now(),
    isForward: navigation?.type === 'navigate',
    isSentOn: (navigation?.redirectCount ?? 0) > 0,
    shows: (selector) => selector !== undefined && [...document.querySelectorAll(selector)].some(isShown),
    forms: new Set([...document.forms].map(printForm).filter((print) => print !== noToken)),
  }
}

function findForm(pressed: Element | undefined): HTMLFormElement | undefined {
  const form = pressed === undefined ? undefined : closestComposed(pressed, 'form')
  return form instanceof HTMLFormElement ? form : undefined
}

/** The same for a form that comes back: by the names of its fields that people see, and nothing of what is in them. */
function printForm({ elements }: HTMLFormElement): string {
  const names = [...elements].flatMap((field) => {
    const isHidden = field instanceof HTMLInputElement && field.type === 'hidden'
    return isHidden ? [] : (field.getAttribute('name') ?? [])
  })
  return toToken([...new Set(names)].toSorted().join(' '))
}
