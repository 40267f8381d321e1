import type { Trace } from '../anchor.ts'
import { isFrame } from './outline.ts'
import { mix, type Survival } from './survival.ts'

/** What of a remembered page was found on the one that is there, all its strips together. */
export interface Support {
  /** How much likelier they are there than on another page with the same frame, as a natural logarithm. */
  readonly sum: number
  /** How many entries they have. */
  readonly entries: number
}

/** Before anything is seen: that the element is gone though its neighbours are where they were. */
const gone = 0.06
/** That it moved away from its neighbours: in the same design, and in another. */
const moved = { least: 0.06, most: 0.25 }

/** What an entry brings on the same page at least; of more than one anchor remembers, half of the page may be records. */
const perEntry = { ofOneAnchor: 0.7, more: 0.5 }
const entriesOfOneAnchor = 30
/** What a nat of support more or less says: entries are not independent. */
const supportWeight = 0.2
/** How much support can say. Where it is not told that the language is another, the page may be: two lists are built alike. */
const supportAtMost = { told: 4, untold: 1 }
const supportAtLeast = -4

/** What is expected before any candidate is looked at. */
export interface Prior {
  /** That this is another page than the one on which the element was picked. */
  readonly elsewhere: number
  /** That the element is on this page. */
  readonly present: number
  /** That it moved away from its neighbours. */
  readonly jump: number
}

/** Reads what is expected from what became of the whole page. */
export function readPrior(trace: Trace, survival: Survival, support: Support): Prior {
  const elsewhere = readElsewhere(trace, survival, support)
  return {
    elsewhere,
    present: 1 - (gone + (1 - gone) * elsewhere),
    jump: mix(moved.most, moved.least, survival.forms),
  }
}

function readElsewhere(
  { landmark = '' }: Trace,
  { sample, isTold }: Survival,
  { sum, entries }: Support,
): number {
  // What is on every page is there on another page too.
  if (isFrame(landmark)) return 0
  const expected =
    perEntry.ofOneAnchor * Math.min(entries, entriesOfOneAnchor) +
    perEntry.more * Math.max(0, entries - entriesOfOneAnchor)
  const most = isTold ? supportAtMost.told : supportAtMost.untold
  const bySupport = Math.min(most, Math.max(supportAtLeast, supportWeight * (sum - expected)))
  return 0.98 / (1 + Math.exp(20 * sample + bySupport))
}
