import type { PageKey } from '../../core/page-key.ts'
import type { pageRequests } from '../../contract/requests.ts'
import type { Send } from '../../platform/messaging.ts'
import type { Translate } from '../../ui/translate.ts'
import type * as z from 'zod/mini'

/** A tip as the worker sends it: in the person's language, its text parsed. */
export type ShownTip = Extract<ShownItem, { kind: 'tip' }>

/** Any item as the worker sends it. */
export type ShownItem = z.output<(typeof pageRequests)['page/enter']['output']>['items'][number]

/** A tip whose element was found, and may be pointed at. */
export interface Pointer {
  readonly tip: ShownTip
  readonly target: Element
}

/** Everything that the overlay shows. The session owns it; the overlay draws it. */
export interface OverlayView {
  readonly page: PageKey
  /** BCP 47 tag of the texts of the pack. */
  readonly locale: string
  readonly pointers: readonly Pointer[]
  /** Which of our two boxes is open, if any. */
  readonly open: OpenBox
}

/** The one thing that is open: a card, the ask panel, or nothing. */
export type OpenBox =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'card'; readonly tipId: string }

/** What the overlay needs from the content script that loads it. */
export interface OverlayServices {
  readonly root: ShadowRoot
  readonly send: Send<typeof pageRequests>
  readonly onOpen: (box: OpenBox) => void
  readonly t: Translate
}

/** The drawn overlay. */
export interface Overlay {
  draw(view: OverlayView): void
  remove(): void
}

/** Makes an overlay. The overlay's script, loaded on need, provides it to the content script. */
export type CreateOverlay = (services: OverlayServices) => Overlay

// Both scripts run in the same isolated world, which no page can look into; this is where they meet.
const meetingPlace = Symbol.for('fingerpost.createOverlay')

/** Called by the overlay's script when it has loaded. */
export function provideOverlay(create: CreateOverlay): void {
  Reflect.set(globalThis, meetingPlace, create)
}

/** What the overlay's script provided, if it was loaded. */
export function findOverlay(): CreateOverlay | undefined {
  // oxlint-disable-next-line no-unsafe-type-assertion -- nobody else knows the place, and only the line above writes to it
  return Reflect.get(globalThis, meetingPlace) as CreateOverlay | undefined
}
