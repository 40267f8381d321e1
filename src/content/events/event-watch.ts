import type { CrmEvent } from '../../core/crm-event.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { PageStep } from '../page/watch-page.ts'
import { createMeetingPlace } from '../meeting-place.ts'

/** Sees what the person does in the CRM, by the signs of the site, and tells what was proven to have happened. */
export interface EventWatch {
  /** The person went on to another address. */
  step(step: PageStep): void
  /** The page shows another view at the same address. */
  turn(page: PageKey): void
}

/** What a watch is told on its start, and whom it tells. */
export interface EventWatchOptions {
  readonly page: PageKey
  /** Once for each that happened, with the page on which it was begun. */
  readonly onEvent: (event: CrmEvent, page: PageKey) => unknown
}

/** Makes a watch; it ends with the signal. */
export type CreateEventWatch = (window: Window, options: EventWatchOptions, signal: AbortSignal) => EventWatch

/** Where the script that sees events provides that to the content script. */
export const { provide: provideEventWatch, find: findEventWatch } =
  createMeetingPlace<CreateEventWatch>('createEventWatch')
