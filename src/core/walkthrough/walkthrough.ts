import type { Anchor } from '../anchor.ts'
import type { CrmEvent } from '../crm-event.ts'
import type { ItemBase } from '../item.ts'
import type { LocalizedText } from '../locale.ts'
import type { Media } from '../media/media.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import type { PagePattern } from '../page-key.ts'

/** Steps that lead through a piece of work, over several pages where it takes them. */
export interface Walkthrough extends ItemBase {
  readonly kind: 'walkthrough'
  /** `offered` asks the person once whether to start, unasked; otherwise it waits in the help panel. */
  readonly offered?: boolean | undefined
  /** At least one, each with an id of its own, by which progress survives a new version of the pack. */
  readonly steps: readonly Step[]
}

/** One step of a walkthrough. */
export interface Step {
  readonly id: string
  /** Where it takes place; absent is on any page. */
  readonly page?: PagePattern | undefined
  /** What it points at; absent is a step that stands on its own. */
  readonly anchor?: Anchor | undefined
  /** Of the page when it was recorded or picked: for who writes the pack, and for the hand-out. */
  readonly picture?: PagePicture | undefined
  readonly title: LocalizedText
  /** Safe Markdown. */
  readonly text: LocalizedText
  readonly media?: readonly Media[] | undefined
  /** Ids of the resources that say more, as an item has them. */
  readonly resources?: readonly string[] | undefined
  /** Absent is `next`. */
  readonly advance?: Advance | undefined
  /** Tried in order when the step is done; the first that holds leads on. */
  readonly branches?: readonly Branch[] | undefined
  /** Where it goes on when no branch holds: a step's id, or `end`. Absent is the step that follows, or the end. */
  readonly next?: string | undefined
}

/** What a step ends with. The person can always skip it. */
export type Advance =
  | { readonly on: 'next' }
  | { readonly on: 'click' }
  | { readonly on: 'filled' }
  | { readonly on: 'event'; readonly event: CrmEvent }
  | { readonly on: 'page'; readonly page: PagePattern }

/** A way on from a step, to another step's id or `end`. */
export type Branch =
  /** The person chooses it by its text. A step with choices waits for one, whatever else it would end with. */
  | { readonly on: 'choice'; readonly text: LocalizedText; readonly to: string }
  | {
      readonly on: 'element'
      readonly anchor: Anchor
      readonly is: 'present' | 'absent'
      readonly to: string
    }
  | { readonly on: 'page'; readonly page: PagePattern; readonly to: string }

/** Where a walkthrough ends, in place of a step's id. */
export const walkthroughEnd = 'end'
