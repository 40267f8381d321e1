import type { JSX } from 'preact'
import type { answerRequests } from '../../contract/help-desk-requests.ts'
import type { questionRequests } from '../../contract/asking-requests.ts'
import type { itemRequests, ownRequests } from '../../contract/requests.ts'
import type { Send } from '../../platform/messaging.ts'
import type { MediaSource } from '../../ui/media-source.ts'
import type { OverlayServices, OverlayView } from './overlay.ts'
import type { Hold } from '../../core/delivery/judge-on-page.ts'
import type { EscapeStack } from './escape.ts'
import type { OnStage, PutAway } from './stage.ts'
import type { Walk, Walker } from './walkthrough/walker.ts'

/** What the layers of the overlay can ask for. */
export interface LayerServices extends OverlayServices {
  readonly ask: Send<typeof itemRequests>
  readonly askDesk: Send<typeof questionRequests>
  readonly askOwn: Send<typeof ownRequests>
  readonly askAnswers: Send<typeof answerRequests>
  readonly onPutAway: (id: string, how: PutAway, onTold?: () => void) => void
  readonly onEnd: (id: string) => void
  /** Closes what is there for a moment, while the focus is in the page. */
  readonly escape: EscapeStack
  /** Says something politely to those who listen. */
  readonly say: (words: string) => void
  readonly walker: Walker
  readonly media: MediaSource
}

/** What a layer is drawn from. */
export interface LayerProps {
  readonly view: OverlayView
  /** The items that are seen now; nothing else of `view.items` may be. */
  readonly onStage: readonly OnStage[]
  /** What keeps everything else that is unasked away, apart from what is open (`view.open`). */
  readonly hold?: Hold | undefined
  /** What is seen of the walkthrough that the person is in. */
  readonly walk: Walk | undefined
  readonly services: LayerServices
}

/**
 * One part of what the overlay draws. It is a function of its props, decides nothing about what may be seen, and
 * closes itself on Escape when the focus is in it. A new one is a line in `layers.ts`.
 */
export type Layer = (props: LayerProps) => JSX.Element | null
