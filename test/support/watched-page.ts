import { afterEach, beforeEach, expect } from 'vitest'
import { page as browserPage } from 'vitest/browser'
import type { EventWatch } from '../../src/content/events/event-watch.ts'
import { createEventWatch } from '../../src/content/events/watch-events.ts'
import type { CrmEvent } from '../../src/core/crm-event.ts'
import type { PageKey, View } from '../../src/core/page-key.ts'
import { succeed } from '../../src/core/result.ts'
import { waitFor } from './wait-for.ts'

let stop = new AbortController()
let started: EventWatch | undefined

/** What the watch has told since the test began. */
export const told: CrmEvent[] = []

/** To be called once by a test file: each of its tests begins with an empty page, and ends its watch. */
export function watchAfresh(): void {
  beforeEach(() => {
    stop = new AbortController()
    told.length = 0
  })
  afterEach(() => {
    stop.abort()
    document.body.replaceChildren()
  })
}

/** A page as the watch takes it. */
export const pageOf = (product: string, object: string | undefined, view: View): PageKey => ({
  product,
  object,
  view,
})

/** Shows the page and watches it. */
export function start(html: string, page: PageKey): void {
  document.body.innerHTML = html
  const send = () => Promise.resolve(succeed({}))
  started = createEventWatch(
    window,
    { page, onEvent: (event) => told.push(event) },
    { send: send as never, signal: stop.signal },
  )
}

/** The watch that was started last. */
export function watch(): EventWatch {
  if (started === undefined) throw new Error('nothing is watched')
  return started
}

/** Ends it. */
export const stopWatching = (): void => stop.abort()

/** Presses the button that is called so. */
export const press = (name: string): Promise<void> =>
  browserPage.getByRole('button', { name, exact: true }).click()

/** Waits until these were told, each as `kind object`, and no others. */
export const expectTold = (...events: readonly string[]): Promise<void> =>
  waitFor(() => expect(told.map(({ kind, object = '' }) => `${kind} ${object}`.trim())).toEqual(events))

/** Long enough for whatever is on its way to come. */
export const rest = (ms = 900): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
