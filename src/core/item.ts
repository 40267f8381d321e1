import type { Anchor } from './anchor.ts'
import type { Audience } from './audience.ts'
import type { LocalizedText } from './locale.ts'
import type { Media } from './media/media.ts'
import type { PagePicture } from './picture/page-picture.ts'
import type { PagePattern } from './page-key.ts'
import type { Phase } from './phase.ts'
import type { SoftRule } from './soft-rule.ts'
import type { Walkthrough } from './walkthrough/walkthrough.ts'

/** Something that help can show. Every kind has the same base, and so the same delivery rules. */
export type Item =
  | Tip
  | Highlight
  | Announcement
  | Walkthrough
  | Checklist
  | FieldHint
  | GlossaryMark
  | ParallelRunNotice
  | Celebration
  | Welcome

/** The kinds of items. */
export const itemKinds = [
  'tip',
  'highlight',
  'announcement',
  'walkthrough',
  'checklist',
  'field-hint',
  'glossary-mark',
  'parallel-run-notice',
  'celebration',
  'welcome',
] as const satisfies readonly Item['kind'][]

/** What every item has. Each condition that is given must hold for it to be shown. */
export interface ItemBase {
  readonly id: string
  readonly page: PagePattern
  readonly title: LocalizedText
  /** Safe Markdown. */
  readonly text: LocalizedText
  readonly media?: readonly Media[] | undefined
  /** Who it is for: the id of one of the pack's audiences, or one of its own. */
  readonly audience?: Audience | string | undefined
  readonly window?: ShowWindow | undefined
  readonly phases?: readonly Phase[] | undefined
  /** From which day of the person's own on, counted in working days from the first, which is 1. */
  readonly fromDay?: number | undefined
  /** Milestones that must have been met, all of them. */
  readonly afterMilestones?: readonly string[] | undefined
  /** A milestone that makes it needless. */
  readonly untilMilestone?: string | undefined
  readonly frequency?: Frequency | undefined
  /** Outside of working hours and on holidays too. Asked for by itself it is shown at any time. */
  readonly atAnyHour?: boolean | undefined
  /** Of those that compete, the higher goes first; 0 where absent, and then the pack's order. */
  readonly priority?: number | undefined
  /** Why it exists: the questions behind it, in the askers' words, redacted. For who writes the pack; no page is sent them. */
  readonly questions?: readonly string[] | undefined
  /** Ids of the resources that say more: those that the pack has are shown with it, in this order. */
  readonly resources?: readonly string[] | undefined
  /** Shown docked at the edge when its element is lost; otherwise it is then not shown at all. */
  readonly mattersWithoutPlace?: boolean | undefined
}

/** From when to when, as wall times: `2026-11-26` (that whole day, at either end) or `2026-11-26T08:00`. */
export interface ShowWindow {
  readonly from?: string | undefined
  readonly until?: string | undefined
  /** IANA name; absent is the zone of the person's region, or else of their browser. */
  readonly timeZone?: string | undefined
}

/** How often an item may be seen. Absent: what comes unasked once, everything else at any time. */
export interface Frequency {
  readonly timesAtMost?: number | undefined
  /** Days of the person's time zone from one time to the next. */
  readonly daysApart?: number | undefined
}

/** Sides of an element on which its card can be wanted; start and end are those of a line of text. */
export const cardSides = ['top', 'bottom', 'start', 'end'] as const

/** One of these sides. */
export type CardSide = (typeof cardSides)[number]

/** What is attached to one element. */
export interface AnchoredBase extends ItemBase {
  readonly anchor: Anchor
  /** Where its card stands, where there is room; below where it is absent. */
  readonly side?: CardSide | undefined
  /** Of the page when the element was picked: for who writes the pack. No page is sent it. */
  readonly picture?: PagePicture | undefined
}

/** Help attached to one element: a beacon beside it, a tooltip on hover and focus, or a card that opens unasked. */
export interface Tip extends AnchoredBase {
  readonly kind: 'tip'
  /** A beacon where absent. */
  readonly shownAs?: 'beacon' | 'tooltip' | 'card' | undefined
  /** What is in it for the person, in one line. */
  readonly benefit?: LocalizedText | undefined
}

/** One element under a spotlight, with a card. Comes unasked. */
export interface Highlight extends AnchoredBase {
  readonly kind: 'highlight'
}

/** A message of the page and not of an element. Comes unasked. */
export interface Announcement extends ItemBase {
  readonly kind: 'announcement'
  readonly shownAs: 'banner' | 'corner-card' | 'dialog'
}

/**
 * What is to be done, ticked off by milestones that are met and walkthroughs that are finished. How far a person is says
 * its milestones alone, as the popup does; only a list that has none counts its walkthroughs.
 */
export interface Checklist extends ItemBase {
  readonly kind: 'checklist'
  readonly entries: readonly ChecklistEntry[]
}

/** One line of a checklist: its title is that of the milestone or walkthrough. A walkthrough may lead to a milestone. */
export type ChecklistEntry =
  | {
      readonly kind: 'milestone'
      readonly milestone: string
      readonly walkthrough?: string | undefined
    }
  | { readonly kind: 'walkthrough'; readonly walkthrough: string }

/** A word on what is typed into a field, when it looks wrong. It warns, never blocks, and nothing is recorded. */
export interface FieldHint extends AnchoredBase {
  readonly kind: 'field-hint'
  readonly rule: SoftRule
}

/** Where something went: what an element of the new system was called in the old one. */
export interface GlossaryMark extends AnchoredBase {
  readonly kind: 'glossary-mark'
  readonly oldTerm: LocalizedText
  readonly newTerm: LocalizedText
}

/** That two systems run side by side, why, and until when. A pack without either is refused. */
export interface ParallelRunNotice extends ItemBase {
  readonly kind: 'parallel-run-notice'
  readonly reason: LocalizedText
  /** The last day, as `2026-12-31`, in the zone of the person's region. It is shown no longer than that. */
  readonly endsOn: string
}

/** A moment that is marked, in the way of the person's region. Comes unasked. */
export interface Celebration extends ItemBase {
  readonly kind: 'celebration'
  readonly of:
    | { readonly kind: 'milestone'; readonly milestone: string }
    | { readonly kind: 'phase'; readonly phase: Phase }
  /** At most 4, which is what it lasts where absent. */
  readonly seconds?: number | undefined
}

/** The sponsor's word on the first day. Comes unasked, before everything else. */
export interface Welcome extends ItemBase {
  readonly kind: 'welcome'
  readonly sponsor: {
    readonly name: string
    readonly position: LocalizedText
    readonly portrait?: Media | undefined
  }
}

/** True when the item takes the person's attention without having been asked: it is paid for from the budget. */
export function isUnasked(item: Item): boolean {
  switch (item.kind) {
    case 'tip':
      return item.shownAs === 'card'
    case 'walkthrough':
      return item.offered === true
    case 'highlight':
    case 'announcement':
    case 'celebration':
    case 'welcome':
      return true
    case 'checklist':
    case 'field-hint':
    case 'glossary-mark':
    case 'parallel-run-notice':
      return false
  }
}

/** The anchor without which the item has no place; undefined for an item of the whole page. */
export function findAnchor(item: Item): Anchor | undefined {
  return 'anchor' in item ? item.anchor : undefined
}
