import type { Anchor, Trace } from '../anchor.ts'
import { withoutForms, withoutMarks, withoutName, withoutTexts } from './imagined.ts'
import { judge } from './judge.ts'
import type { PageFacts } from './page-facts.ts'

/** How safe an anchor is: found whatever changes, found as long as one thing stays, or not to be relied on. */
export type Grade = 'strong' | 'fair' | 'weak'

/** One reason for a grade, for a person. */
export type GradeReason =
  | { readonly kind: 'says-nothing' }
  | { readonly kind: 'is-of-a-record' }
  | { readonly kind: 'is-in-a-list' }
  | { readonly kind: 'has-twins'; readonly others: number }
  | { readonly kind: 'has-no-place' }
  | { readonly kind: 'has-a-generated-id' }
  | { readonly kind: 'is-not-written' }
  /** A field that is named by a hint in it alone. */
  | { readonly kind: 'has-no-label' }
  | { readonly kind: 'needs-its-text' }
  | { readonly kind: 'needs-its-marks' }
  | { readonly kind: 'needs-its-design' }

/** What is said at once when an element is picked. */
export interface Grading {
  readonly grade: Grade
  /**
   * 0 to 1, a mean of the chances to find it again on this page as if it had another design, another design and, where
   * its name is not written, another name, and another design in another language: what is left then decides whether a
   * release loses it. Whether it is still the same thing there is not asked: what is of one record is weak, however
   * surely it is found. 0 for what is not even found as it is.
   */
  readonly score: number
  readonly reasons: readonly GradeReason[]
}

/** What a redesign in another language counts, where another design counts 1: it is rarer. */
const bothWeight = 0.5

/** What is seen of an element beside what is remembered of it. */
export interface Seen {
  /** Its `id` looks as if a program drew it. */
  readonly hasGeneratedId: boolean
  /** Whether it shows its name as a text: one that only its code says is gone with the next design. */
  readonly isWritten: boolean
}

/**
 * Grades an anchor on the page on which it was made, by looking for it there: as it is, as if every text were in
 * another language, as if every mark were gone, and as if the design were another one, in which a name that is not
 * written is another one too.
 */
export function gradeAnchor<Target>(
  anchor: Anchor,
  target: Target,
  page: PageFacts<Target>,
  { hasGeneratedId, isWritten }: Seen,
): Grading {
  const { trace } = anchor
  if (trace === undefined) return { grade: 'weak', score: 0, reasons: [{ kind: 'has-no-place' }] }
  const look = (other: Trace): Trial => tryOn({ ...anchor, names: undefined, trace: other }, target, page)
  const asIs = look(trace)
  const translated = look(withoutTexts(trace))
  const stripped = look(withoutMarks(trace))
  const redesigned = look(withoutForms(trace))
  const renamed = isWritten ? redesigned : look(withoutForms(withoutName(trace)))
  const both = look(withoutForms(withoutTexts(trace)))
  const needs = (
    { isFound }: Trial,
    kind: 'needs-its-text' | 'needs-its-marks' | 'needs-its-design',
  ): GradeReason[] => (asIs.isFound && !isFound ? [{ kind }] : [])
  const isOfRecord = trace.says === 'record'
  const isSafe = translated.isFound && stripped.isFound && redesigned.isFound && isWritten
  const score = combine([
    [redesigned, 1],
    [renamed, 1],
    [both, bothWeight],
  ])
  return {
    grade: !asIs.isFound || isOfRecord ? 'weak' : isSafe ? 'strong' : 'fair',
    score: asIs.isFound ? score : 0,
    reasons: [
      ...readReasons(trace, page, target, isWritten),
      ...(hasGeneratedId ? [{ kind: 'has-a-generated-id' } as const] : []),
      ...needs(translated, 'needs-its-text'),
      ...needs(stripped, 'needs-its-marks'),
      ...needs(redesigned, 'needs-its-design'),
    ],
  }
}

/** A chance is never quite 0 or 1. */
const leastChance = 1e-4

// The mean of the log odds: between 0.99 and 0.999 lies as much as between 0.5 and 0.9.
function combine(trials: readonly (readonly [Trial, number])[]): number {
  const logOdds = trials.map(
    ([{ chance }, weight]) => weight * Math.log((chance + leastChance) / (1 - chance + leastChance)),
  )
  const weights = trials.reduce((sum, [, weight]) => sum + weight, 0)
  return 1 / (1 + Math.exp(-logOdds.reduce((sum, one) => sum + one, 0) / weights))
}

function readReasons<Target>(
  trace: Trace,
  page: PageFacts<Target>,
  target: Target,
  isWritten: boolean,
): GradeReason[] {
  const reasons: GradeReason[] = []
  const slot =
    page.outline.placeOf(target) ?? (trace.kind === 'text' ? page.wideOutline().placeOf(target) : undefined)
  if (slot === undefined) reasons.push({ kind: 'has-no-place' })
  else if (slot.repeats > 1) reasons.push({ kind: 'is-in-a-list' })
  if (trace.says === 'record') reasons.push({ kind: 'is-of-a-record' })
  if (trace.says === 'nothing' && trace.marks === undefined) reasons.push({ kind: 'says-nothing' })
  else if (!isWritten) reasons.push({ kind: trace.kind === 'field' ? 'has-no-label' : 'is-not-written' })
  if (trace.twins > 1) reasons.push({ kind: 'has-twins', others: trace.twins - 1 })
  return reasons
}

interface Trial {
  readonly isFound: boolean
  /** That it is the element, where it is the likeliest; 0 where another one is. */
  readonly chance: number
}

function tryOn<Target>(anchor: Anchor, target: Target, page: PageFacts<Target>): Trial {
  const resolution = judge(anchor, page)
  const [best] = 'candidates' in resolution ? (resolution.candidates ?? []) : []
  if (best === undefined || !page.isSameThing(best.target, target)) return { isFound: false, chance: 0 }
  return { isFound: resolution.kind === 'found', chance: Math.min(1, best.score) }
}
