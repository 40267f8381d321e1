// What goes between this program and the page: plain data.
import type { Anchor } from '../../src/core/anchor.ts'

/** How a page is made of the saved ones. */
export interface Recipe {
  /** Rows of other records are added until the document has so many elements. */
  readonly elements: number
  /** The copies of the saved form on it, each with labels and names of its own. */
  readonly sections: readonly number[]
  /** Decides what the records say. */
  readonly seed: number
}

/** An anchor, and what it was made of. */
export interface Aim {
  /** Of the element; the same on every page that is made of these parts. */
  readonly key: string
  readonly anchor: Anchor
}

/** How many anchors are wanted. */
export interface AimRequest {
  readonly recipe: Recipe
  /** The sections that will not be on the page that is looked at. */
  readonly leaving: readonly number[]
  readonly staying: number
  readonly gone: number
  /** How many of the staying ones only say something. */
  readonly texts: number
}

/** One first look at a page. */
export interface LookOutcome {
  readonly elements: number
  /** What each idle callback of the watch took, in milliseconds, in order. */
  readonly slicesMs: readonly number[]
  /** How many anchors were found where they were made, elsewhere though they are there, and though they are gone. */
  readonly right: number
  readonly wrong: number
  readonly goneWrong: number
}

/** One first look, with what it took of the processor: in milliseconds, all scripts of the page's main thread. */
export interface TimedLook extends LookOutcome {
  readonly processorMs: number
}

/** One batch of changes while the watch is bound. */
export interface BatchOutcome {
  readonly noteMs: number
  readonly verifyMs: number
  /** Whether the page's style had been worked out before `verify` asked for it, as the frame does anyway. */
  readonly isStyled: boolean
  readonly records: number
}

/** What was called while nothing happened. */
export type Calls = Readonly<Record<string, number>>
