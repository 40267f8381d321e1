import type { Anchor, Trace } from '../anchor.ts'
import { judge } from './judge.ts'
import { packNeighbour, unpackNeighbours } from './neighbours.ts'
import type { PageFacts } from './page-facts.ts'
import { splitTokens, tokenLength } from './tokens.ts'

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
  | { readonly kind: 'needs-its-text' }
  | { readonly kind: 'needs-its-marks' }

/** What is said at once when an element is picked. */
export interface Grading {
  readonly grade: Grade
  /** 0 to 1: the mean chance to find it again on this page, as it is, in another language, and without its marks. */
  readonly score: number
  readonly reasons: readonly GradeReason[]
}

/**
 * Grades an anchor on the page on which it was made, by looking for it there three times: as it is, as if every text
 * were in another language, and as if every mark were gone. `hasGeneratedId` is what the page says of its `id`.
 */
export function gradeAnchor<Target>(
  anchor: Anchor,
  target: Target,
  page: PageFacts<Target>,
  hasGeneratedId: boolean,
): Grading {
  const { trace } = anchor
  if (trace === undefined) return { grade: 'weak', score: 0, reasons: [{ kind: 'has-no-place' }] }
  const chance = (other: Trace): number =>
    findChance({ ...anchor, names: undefined, trace: other }, target, page)
  const asIs = chance(trace)
  const translated = chance(withoutTexts(trace))
  const stripped = chance(withoutMarks(trace))
  const reasons: GradeReason[] = [
    ...readReasons(trace, page, target),
    ...(hasGeneratedId ? [{ kind: 'has-a-generated-id' } as const] : []),
    ...(asIs > 0 && translated === 0 ? [{ kind: 'needs-its-text' } as const] : []),
    ...(asIs > 0 && stripped === 0 ? [{ kind: 'needs-its-marks' } as const] : []),
  ]
  // What one record says another says differently, elsewhere or not at all.
  const isOfRecord = trace.says === 'record'
  const grade = asIs === 0 || isOfRecord ? 'weak' : translated > 0 && stripped > 0 ? 'strong' : 'fair'
  return { grade, score: (asIs + translated + stripped) / 3, reasons }
}

function readReasons<Target>(trace: Trace, page: PageFacts<Target>, target: Target): GradeReason[] {
  const reasons: GradeReason[] = []
  const slots = [...page.outline.slots, ...(trace.kind === 'text' ? page.wideOutline().slots : [])]
  const slot = slots.find(({ facts }) => facts.target === target)
  if (slot === undefined) reasons.push({ kind: 'has-no-place' })
  else if (slot.repeats > 1) reasons.push({ kind: 'is-in-a-list' })
  if (trace.says === 'record') reasons.push({ kind: 'is-of-a-record' })
  if (trace.says === 'nothing' && trace.marks === undefined) reasons.push({ kind: 'says-nothing' })
  if (trace.twins > 1) reasons.push({ kind: 'has-twins', others: trace.twins - 1 })
  return reasons
}

function findChance<Target>(anchor: Anchor, target: Target, page: PageFacts<Target>): number {
  const resolution = judge(anchor, page)
  if (resolution.kind !== 'found' || !page.isSameThing(resolution.target, target)) return 0
  return Math.min(1, resolution.candidates[0]?.score ?? 0)
}

// Of all tokens one in a quarter of a million.
const nothingLikeIt = 'x'.repeat(tokenLength)

function withoutTexts(trace: Trace): Trace {
  return {
    ...changeNeighbours(trace, 'text'),
    text: trace.text === undefined ? undefined : nothingLikeIt,
    words: undefined,
    heading: trace.heading === undefined ? undefined : nothingLikeIt,
    page: { ...trace.page, texts: replaceAll(trace.page.texts) },
  }
}

function withoutMarks(trace: Trace): Trace {
  return {
    ...changeNeighbours(trace, 'mark'),
    marks: trace.marks?.map((mark) => `${mark.slice(0, mark.indexOf('='))}-before=gone`),
    page: { ...trace.page, marks: replaceAll(trace.page.marks) },
  }
}

function changeNeighbours(trace: Trace, what: 'text' | 'mark'): Trace {
  const change = (packed: string): string =>
    unpackNeighbours(packed)
      .map((neighbour) => packNeighbour({ ...neighbour, [what]: nothingLikeIt }))
      .join('')
  return { ...trace, before: change(trace.before), after: change(trace.after) }
}

function replaceAll(tokens: string): string {
  return splitTokens(tokens)
    .map(() => nothingLikeIt)
    .join('')
}
