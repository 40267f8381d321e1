import type { Page } from 'playwright'
import type { Walker } from '../walk/walker.ts'

/** Something that a person does, and what of it is an event: `kind object`, in any order. */
export interface Action {
  readonly name: string
  readonly events: readonly string[]
  run(walker: Walker): Promise<void>
}

/** A CRM in which a session is played. */
export interface EventGround {
  /** The product of its page keys. */
  readonly product: string
  /** So many that more than a hundred events happen in its session. */
  readonly rounds: number
  start(): Promise<{ readonly origin: string; close(): Promise<void> }>
  /** Opens the CRM in a fresh page, logged in. */
  open(page: Page, origin: string): Promise<void>
  /** Waits until the CRM has done what it was asked, as a person does before they go on. */
  rest?(page: Page): Promise<void>
  /**
   * Calls back for everything that the CRM itself writes, as `create`, `update` or `delete` and the object: by this the
   * session's own table is checked.
   */
  hearWrites(page: Page, onWrite: (write: string) => void): void
  /** One round of the session, done in this order; `round` counts from 1. */
  playRound(round: number): readonly Action[]
}

/** An action that is no event, or one, or several. */
export function does(name: string, events: string, run: (walker: Walker) => Promise<void>): Action {
  return { name, events: events === '' ? [] : events.split(', '), run }
}
