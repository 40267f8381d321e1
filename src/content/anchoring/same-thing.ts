/** From how much overlap of their boxes on two nested elements are one thing to a person. */
const overlapFrom = 0.5

/** Whether one of two elements lies in the other and covers most of it. Reads the layout. */
export function isSameThing(one: Element, other: Element): boolean {
  if (one === other) return true
  if (!one.contains(other) && !other.contains(one)) return false
  return overlap(one.getBoundingClientRect(), other.getBoundingClientRect()) >= overlapFrom
}

// Intersection over union.
function overlap(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (width <= 0 || height <= 0) return 0
  const common = width * height
  return common / (one.width * one.height + other.width * other.height - common)
}
