import { composedContains } from '../../../test/e2e/support/pointers/composed-order.ts'

/** Boxes of nested elements that overlap at least this much stand for the same thing. From the scoring of the cases. */
const overlapAtLeast = 0.5

/** Whether pointing at `got` is as good as pointing at `expected`: the very element, or nested with the same box. */
export function isSameThing(expected: Element, got: Element): boolean {
  if (expected === got) return true
  const nested = composedContains(expected, got) || composedContains(got, expected)
  return nested && overlap(expected.getBoundingClientRect(), got.getBoundingClientRect()) >= overlapAtLeast
}

// Intersection over union; 0 where either has no area.
function overlap(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (width <= 0 || height <= 0) return 0
  const shared = width * height
  return shared / (one.width * one.height + other.width * other.height - shared)
}
