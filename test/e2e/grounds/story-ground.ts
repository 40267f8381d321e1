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
  /** Puts away what would be in the way of the next. */
  leave?(visit: Visit): Promise<void>
  readonly targets: Readonly<Record<string, Oracle>>
  /** Part of the address of the child frame that its targets are in. */
  readonly frame?: string
}

/** A dialog of the CRM's own that holds the focus. */
export interface Modal {
  open(visit: Visit): Promise<void>
  isOpen(visit: Visit): Promise<boolean>
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
  /** Twenty records of one object and other views, each brought to; for the page key. */
  readonly pages: Pages
  /** How an address of `pages` is gone to, where typing it in is not enough. */
  goTo?(visit: Visit, address: string): Promise<void>
  /** Done one after the other, as a person does them. */
  readonly happenings: readonly Happening[]
}

/** Something that a person does, and the events that it is: `kind object`. */
export interface Happening {
  readonly name: string
  readonly events: readonly string[]
  run(visit: Visit): Promise<void>
}

/** Addresses of the ground, after its origin. */
export interface Pages {
  /** Of records of one object. */
  readonly records: readonly string[]
  /** Of other views and objects: every two of them, and the records, have different keys. */
  readonly others: readonly string[]
}
