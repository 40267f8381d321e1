import type { LayerProps } from '../overlay/layer.ts'
import type { OverlayView } from '../overlay/overlay.ts'
import { createMeetingPlace } from '../meeting-place.ts'

/** What a person opens, or is told in answer: the ask panel, the list of reasons, a linked resource, an answer. */
export interface Panels {
  draw(props: LayerProps): void
  remove(): void
}

/** Makes the panels. Their script, loaded on need, provides it to the overlay; most pages never need it. */
export type CreatePanels = (root: ShadowRoot) => Panels

/** True when one of the panels may be seen. */
export function wantsPanels({ open, hasAnswer }: OverlayView, isTopFrame: boolean): boolean {
  return ['panel', 'explain', 'reading'].includes(open.kind) || (isTopFrame && hasAnswer === true)
}

/** Where the panels' script provides the panels to the overlay. */
export const { provide: providePanels, find: findPanels } = createMeetingPlace<CreatePanels>('createPanels')
