import type { Trace } from '../anchor.ts'
import { packedLength } from './neighbours.ts'
import type { Outline, Placed } from './outline.ts'
import type { Survival } from './survival.ts'
import { noToken } from './tokens.ts'

/** How much of the sample has to be there before an element is taken to be in its place at a glance. */
export const samePageFrom = 0.15
/** How many neighbours on either side have to be the same then. */
const nearAtLeast = 2
/** How good the next best may have been on the page where it was picked. */
const rivalAtMost = 0.001

/**
 * Finds what stands where it stood. On a page as it was, most elements do: what has the same name and the same marks
 * as no other, with the same two neighbours on either side, has a chance of 0.99 and more, and needs no sum over all
 * ways to be elsewhere.
 */
export function findInPlace<Target>(
  trace: Trace,
  outline: Outline<Target>,
  survival: Survival,
): Placed<Target> | undefined {
  const { language, marks, forms, sample } = survival
  if (language < 1 || marks < 1 || forms < 1 || sample < samePageFrom) return undefined
  // A second address with the same fields would take over when the first is gone.
  if (trace.text === undefined || trace.twins > 1 || trace.rival.text > rivalAtMost) return undefined
  const [only, ...others] = outline.find('text', trace.text).filter(({ facts }) => facts.kind === trace.kind)
  if (only === undefined || others.length > 0 || only.repeats > 1) return undefined
  const { facts, at } = only
  const isSame =
    facts.shape === trace.shape &&
    facts.landmark === (trace.landmark ?? '') &&
    facts.isInDialog === (trace.isInDialog ?? facts.isInDialog) &&
    only.heading === (trace.heading ?? noToken) &&
    facts.marks.slice(0, (trace.marks ?? []).length).join() === (trace.marks ?? []).join() &&
    outline.keys(at - nearAtLeast, at) === trace.before.slice(-nearAtLeast * packedLength) &&
    outline.keys(at + 1, at + 1 + nearAtLeast) === trace.after.slice(0, nearAtLeast * packedLength)
  return isSame ? only : undefined
}
