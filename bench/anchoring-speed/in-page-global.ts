import type { Aim, AimRequest, BatchOutcome, Calls, LookOutcome, Recipe } from './protocol.ts'

/** What the bundled script offers to the program outside. */
export interface InPage {
  /** Takes the page that was loaded apart, and the saved form with it. */
  prepare(formPage: string): void
  aim(request: AimRequest): readonly Aim[]
  /** Makes the page anew, and waits until it is drawn. */
  lay(recipe: Recipe): Promise<void>
  /** Looks at it for the first time. */
  look(aims: readonly Aim[]): Promise<LookOutcome>
  /** With the watch of the last look. */
  change(batches: number): Promise<readonly BatchOutcome[]>
  idle(ms: number): Promise<Calls>
}

declare global {
  // oxlint-disable-next-line no-var -- only `var` declares a property of globalThis
  var anchoringSpeedBench: InPage
}
