import type { ElementFacts, Outline } from './outline.ts'
import type { IsSameThing } from './trace.ts'

/** A page as it is judged. */
export interface PageFacts<Target> {
  /** What people use and find their way by. */
  readonly outline: Outline<Target>
  /** The same with what only says something; made when an anchor asks for it. */
  wideOutline(): Outline<Target>
  /** The elements that are there and not shown; read when something was not found. */
  hidden(): readonly ElementFacts<Target>[]
  /** The marks of all of those. */
  hiddenMarks(): ReadonlySet<string>
  readonly isSameThing: IsSameThing<Target>
  /** How much of the page had been built when the facts were read. */
  readonly state: 'loading' | 'settled'
}
