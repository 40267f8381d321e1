import type { PageKey } from '../../core/page-key.ts'
import type { Phase } from '../../core/phase.ts'
import type { pageRequests } from '../../contract/requests.ts'
import type { Send } from '../../platform/messaging.ts'
import type { LinkedText } from '../../ui/LinkedList.tsx'
import type { ShownLook } from '../../ui/look.ts'
import type { Translate } from '../../ui/translate.ts'
import type { Resolutions } from '../anchoring/anchor-watch.ts'
import type * as z from 'zod/mini'
import { createMeetingPlace } from '../meeting-place.ts'

type PageEntered = z.output<(typeof pageRequests)['page/enter']['output']>

/** The extension's own texts that are needed before the overlay is, and after the extension is gone. */
export type FirstTexts = NonNullable<PageEntered['texts']>

/** An item as the worker sends it: in the person's language, its text parsed. */
export type ShownItem = PageEntered['items'][number]

/** A tip as the worker sends it. */
export type ShownTip = Extract<ShownItem, { kind: 'tip' }>

/** The walkthrough that the person is in, or left last. */
export type Running = NonNullable<PageEntered['running']>

/** The page before any is known. */
export const nowhere: PageKey = { product: 'generic', view: 'other' }

/** Everything that the overlay is told of a page. The session owns it; the overlay decides what is seen of it, and draws that. */
export interface OverlayView {
  readonly page: PageKey
  /** Absent until help is on here. */
  readonly texts?: FirstTexts | undefined
  /** BCP 47 tag of the texts of the pack. */
  readonly locale: string
  /** Every item that the page has only its own gates left to judge of. */
  readonly items: readonly ShownItem[]
  readonly running?: Running | undefined
  /** At most so many pointers at once: first-day mode is on. */
  readonly cap?: number | undefined
  readonly phase?: Phase | undefined
  readonly look?: ShownLook | undefined
  /** An answer to a question of the person's waits to be told. */
  readonly hasAnswer?: boolean | undefined
  /** What became of looking for the anchors of the items and of the running step, by `anchor-keys.ts`. */
  readonly resolutions: Resolutions
  /** Which of our boxes the person has opened, if any. */
  readonly open: OpenBox
}

/**
 * The one thing that the person has opened: the card of an item, the ask panel, the list of reasons, the step of the
 * walkthrough that they are in (which is shown anyway, and then has the focus), a resource to be read, or nothing.
 */
export type OpenBox =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'panel' }
  | { readonly kind: 'card'; readonly id: string }
  /** With the id of an item, it alone is told of at first. */
  | { readonly kind: 'explain'; readonly id?: string | undefined }
  | { readonly kind: 'step' }
  /** A resource that an item links, as it is told to the worker, with where it was opened. */
  | {
      readonly kind: 'reading'
      readonly linked: LinkedText
      readonly said: {
        readonly id: string
        readonly opening: string
        readonly atMs: number
        readonly page: PageKey
      }
      readonly back: OpenBox
    }

/** What the overlay needs from the content script that loads it. */
export interface OverlayServices {
  readonly root: ShadowRoot
  /** What is of the page as a whole is seen in the tab's top frame alone. */
  readonly isTopFrame: boolean
  readonly send: Send<typeof pageRequests>
  readonly onOpen: (box: OpenBox) => void
  /** The walkthrough stands elsewhere now: its anchors are followed from now on. Undefined: there is none any more. */
  readonly onRunning: (running: Running | undefined) => void
  /** The worker would show by now what this page was not sent: it is asked again. */
  readonly onStale: () => void
  /** A script of ours could not be loaded; it is tried again when something is next to be shown. */
  readonly onLoadFailed: () => void
  readonly t: Translate
}

/** The drawn overlay. */
export interface Overlay {
  draw(view: OverlayView): void
  remove(): void
}

/** Makes an overlay. The overlay's script, loaded on need, provides it to the content script. */
export type CreateOverlay = (services: OverlayServices) => Overlay

/** Where the overlay's script provides the overlay to the content script. */
export const { provide: provideOverlay, find: findOverlay } =
  createMeetingPlace<CreateOverlay>('createOverlay')
