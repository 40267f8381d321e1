import type { PagePattern } from '../../../src/core/page-key.ts'
import type { Oracle } from '../support/pointers/oracle.ts'
import type { Tab } from '../support/under-test.ts'

/** Where the story is: a tab of the CRM, as one person sees it. */
export interface Visit {
  readonly tab: Tab
  readonly origin: string
  /** One of the ground's languages. */
  readonly language: string
  /** Which of two records is looked at, where a scene shows one. */
  readonly record: 0 | 1
}

/** A state of the CRM with targets in it. */
export interface Scene {
  /** Which pages the tips of its targets are for. */
  readonly pattern: PagePattern
  /** Brings an open tab there, whatever it shows now, and waits until it is there. */
  reach(visit: Visit): Promise<void>
  readonly targets: Readonly<Record<string, Oracle>>
}

/** A dialog of the CRM's own that holds the focus. */
export interface Modal {
  open(visit: Visit): Promise<void>
  /** Matches the dialog in the page's own world for as long as it is open. */
  readonly selector: string
}

/** A test ground as the pointer story needs it. */
export interface StoryGround {
  readonly name: string
  /** The product of its page keys. */
  readonly product: string
  /** The first is the one in which the pack is made. */
  readonly languages: readonly [string, ...string[]]
  /** Why this machine cannot run it, as a line for people. */
  findReasonToSkip(): Promise<string | undefined>
  start(): Promise<{ readonly origin: string; close(): Promise<void> }>
  /** Loads the CRM afresh in the visit's language, logged in. */
  open(visit: Visit): Promise<void>
  /** The first two are an ordinary way to go: the story goes back from one to the other. */
  readonly scenes: readonly [Scene, Scene, ...Scene[]]
  readonly modal?: Modal
}
