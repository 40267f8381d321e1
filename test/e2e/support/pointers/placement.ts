import { isOurs, type Beacon } from './beacons.ts'
import { isShown } from './view.ts'

/** A beacon's width and height, in px. */
const size = 24
const gap = 2
/** The space that beacons keep to the edges of the window. */
const edge = 8
/** A beacon may lag a fraction behind a page that is laid out in fractions; neighbours are farther apart. */
const tolerance = 4

/**
 * Whether the beacon lies where one for this element belongs: just above its end, or its start where something is at its
 * end, and just below where there is no room above, or a bar of the page lies there; beside its middle where the page
 * keeps something there, too. It is the rule of the overlay in other words, so that a fault of the overlay shows as well.
 */
export function pointsAt({ left, top }: Pick<Beacon, 'left' | 'top'>, element: Element): boolean {
  const rect = element.getBoundingClientRect()
  const isAt = (expected: number): boolean =>
    Math.abs(left - Math.min(Math.max(expected, edge), innerWidth - size - edge)) <= tolerance
  const [above, below] = [rect.top - gap - size, rect.bottom + gap]
  const isBarred = (y: number): boolean => isUnderBar(rect.right - size / 2, y + size / 2, element)
  if (isBeside({ left, top }, rect)) return isBarred(above) || isBarred(below)
  if (!isAt(rect.right - size) && !isAt(rect.left)) return false
  const roomAbove = isUnderBar(left + size / 2, above + size / 2, element)
    ? Number.NEGATIVE_INFINITY
    : above - edge
  const roomBelow = innerHeight - edge - (below + size)
  const isAbove = Math.abs(top - above) <= tolerance && (roomAbove >= -tolerance || roomBelow < 0)
  const isBelow = Math.abs(top - below) <= tolerance && (roomBelow >= -tolerance || roomAbove < 0)
  return (isAbove && (roomAbove >= -tolerance || !isBelow)) || (isBelow && roomAbove < tolerance)
}

function isBeside({ left, top }: Pick<Beacon, 'left' | 'top'>, rect: DOMRect): boolean {
  const level = Math.min(Math.max(edge, rect.top + (rect.height - size) / 2), innerHeight - size - edge)
  const middle = top + size / 2
  const isLevel = Math.abs(top - level) <= tolerance && middle >= rect.top && middle <= rect.bottom
  const places = [rect.right + gap, rect.left - gap - size]
  return isLevel && places.some((place) => Math.abs(left - place) <= tolerance)
}

/** Whether something that stays where it is while the page scrolls lies there, and the element is not in it. */
function isUnderBar(x: number, y: number, element: Element): boolean {
  let at = document.elementsFromPoint(x, y).find((one) => !isOurs(one))
  for (; at !== undefined && at !== document.documentElement; at = at.parentElement ?? undefined) {
    if (at.contains(element)) return false
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true
  }
  return false
}

/** In words, the innermost element that the beacon could mean; for reports. */
export function describePointedAt(beacon: Beacon): string {
  const fitting = [...document.querySelectorAll('body *')].filter(
    (one) => isShown(one) && pointsAt(beacon, one),
  )
  const [control] = fitting
    .filter((one) => one.matches('a, button, input, select, textarea, th, [role]'))
    .slice(-1)
  const meant = control ?? fitting.at(-1)
  return meant === undefined
    ? `nothing, at ${Math.round(beacon.left)},${Math.round(beacon.top)}`
    : describe(meant)
}

/** An element in a few words. */
export function describe(element: Element): string {
  const told = ['id', 'name', 'href', 'type', 'role', 'title', 'aria-label'].flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [`${name}=${value.slice(0, 30)}`]
  })
  const text = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 30)
  return `<${[element.localName, ...told].join(' ')}>${text}`
}
