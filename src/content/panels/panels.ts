import type { LayerProps } from '../overlay/layer.ts'
import type { OverlayView } from '../overlay/overlay.ts'

/** What a person opens, or is told in answer: the ask panel, the list of reasons, an answer. */
export interface Panels {
  draw(props: LayerProps): void
  remove(): void
}

/** Makes the panels. Their script, loaded on need, provides it to the overlay; most pages never need it. */
export type CreatePanels = (root: ShadowRoot) => Panels

/** True when one of the panels may be seen. */
export function wantsPanels({ open, hasAnswer }: OverlayView, isTopFrame: boolean): boolean {
  return open.kind === 'panel' || open.kind === 'explain' || (isTopFrame && hasAnswer === true)
}

// Both scripts run in the same isolated world, which no page can look into; this is where they meet.
const meetingPlace = Symbol.for('fingerpost.createPanels')

/** Called by the panels' script when it has loaded. */
export function providePanels(create: CreatePanels): void {
  Reflect.set(globalThis, meetingPlace, create)
}

/** What the panels' script provided, if it was loaded. */
export function findPanels(): CreatePanels | undefined {
  // oxlint-disable-next-line no-unsafe-type-assertion -- nobody else knows the place, and only the line above writes to it
  return Reflect.get(globalThis, meetingPlace) as CreatePanels | undefined
}
