import type { CrmEvent } from '../crm-event.ts'
import type { PageKey } from '../page-key.ts'

/** How far a person is in a walkthrough: plain data that survives navigation, reload, a second tab, and days. */
export interface Progress {
  /** `packId/itemId`. */
  readonly id: string
  readonly packVersion: number
  /**
   * `running` in the tab that owns it; `deciding`: its step is done, and where it leads depends on elements of the page
   * that nobody has looked for yet; `left`, to be resumed; `finished`.
   */
  readonly state: 'running' | 'deciding' | 'left' | 'finished'
  readonly stepId: string
  /** The steps before this one, in the order in which they were taken: the way back. */
  readonly trail: readonly string[]
  /** Steps that were skipped. */
  readonly skipped: readonly string[]
  /** The page on which it came to its step, and from then on that of the step, once the person was there. */
  readonly page?: PageKey | undefined
  /** The tab that it runs in. */
  readonly owner: string
  /** Rises with every change: what was said of an earlier state is ignored, and so is what is said twice. */
  readonly counter: number
  readonly startedAtMs: number
  readonly changedAtMs: number
}

/** What can happen to a walkthrough. */
export type WalkthroughEvent =
  /** From the beginning, or again from the beginning. */
  | { readonly kind: 'start' }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  /** By the place of the branch among the step's branches. */
  | { readonly kind: 'choose'; readonly branch: number }
  /** Past a step whose element is lost, or that is not for this person. */
  | { readonly kind: 'skip' }
  | { readonly kind: 'leave' }
  /** Here, from where it was left, or from the tab where it runs. */
  | { readonly kind: 'resume' }
  | { readonly kind: 'clicked' }
  | { readonly kind: 'filled' }
  | { readonly kind: 'event'; readonly event: CrmEvent }
  /** A page was looked at: what a step or a branch waits for may be there. */
  | { readonly kind: 'looked' }
  /** The same, of the page that the tab shows and not of a frame in it. */
  | { readonly kind: 'arrived' }

/** The kinds of events that a page says. That it was arrived at is seen. */
export const walkthroughEventKinds = [
  'start',
  'next',
  'back',
  'choose',
  'skip',
  'leave',
  'resume',
  'clicked',
  'filled',
  'event',
  'looked',
] as const satisfies readonly WalkthroughEvent['kind'][]

/** What is known of the page while something happens. */
export interface Sight {
  readonly page: PageKey
  /** Of the current step's branches by element, by their place: whether the element is there. Absent is not known yet. */
  readonly elements: Readonly<Record<number, 'present' | 'absent'>>
}
