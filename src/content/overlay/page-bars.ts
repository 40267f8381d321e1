import { findUppermost } from './covered.ts'

/** How much of the window's height the page's own bars take at each end, in px. */
export interface PageBars {
  readonly top: number
  readonly bottom: number
}

/** A bar is no higher than this part of the window; what is higher is the page. */
const shareAtMost = 0.25

/**
 * Finds the bars that the page keeps at the ends of the window: a header that stays, a row with *Save*. What of ours
 * belongs to no element stands clear of them. Looked for at the middle and near both sides, as a click would.
 */
export function readPageBars(document: Document): PageBars {
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const columns = [width * 0.1, width / 2, width * 0.9]
  const barAt = (x: number, y: number): DOMRect | undefined => findBar(document, x, y, height)
  const tops = columns.map((x) => barAt(x, 2)?.bottom ?? 0)
  const bottoms = columns.map((x) => height - (barAt(x, height - 3)?.top ?? height))
  return { top: Math.max(0, ...tops), bottom: Math.max(0, ...bottoms) }
}

function findBar(document: Document, x: number, y: number, height: number): DOMRect | undefined {
  const uppermost = findUppermost(document, x, y)
  for (let at = uppermost ?? null; at !== null; at = at.parentElement) {
    const { position } = getComputedStyle(at)
    const rect = at.getBoundingClientRect()
    const isBar = rect.height > 0 && rect.height < shareAtMost * height
    if ((position === 'fixed' || position === 'sticky') && isBar) return rect
  }
  return undefined
}
