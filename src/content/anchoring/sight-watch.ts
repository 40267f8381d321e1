import type { AnchorWatch } from './anchor-watch.ts'
import { findComposedParent } from './roots.ts'

/** Watches what hides and shows elements without a change of what else is observed. */
export interface SightWatch {
  /** From now on follow these, and no others. */
  follow(elements: Iterable<Element>): void
  /** The roots whose elements are observed; what is observed stays so. */
  observe(roots: Iterable<Node>): void
}

/**
 * Makes one that follows nothing, and asks the anchor watch before what changed is painted; it ends with the signal. A
 * page that animates writes style each frame: of that only counts what turns an element's own `display` or `visibility`
 * off or on. What a style sheet, a width of the window or an attribute that nobody observes hides has no size any more.
 */
export function createSightWatch(
  window: Window & typeof globalThis,
  watch: Pick<AnchorWatch, 'note' | 'verify' | 'look'>,
  signal: AbortSignal,
): SightWatch {
  const roots = new WeakSet<Node>()
  const isTurned = createTurnTest()
  /** What is observed of each element that is followed. */
  let followed: ReadonlyMap<Element, Element> = new Map()
  const boxes = new window.ResizeObserver((entries) => {
    if (entries.some(hasNoBox)) watch.verify()
  })
  // Of what is observed anew, the browser tells before it paints.
  const frame = new window.ResizeObserver(() => {
    frame.disconnect()
    watch.verify()
    watch.look()
  })
  const styles = new window.MutationObserver((records) => {
    const turned = records.filter(isTurned)
    if (turned.length === 0) return
    watch.note(turned)
    frame.observe(window.document.documentElement)
  })
  signal.addEventListener('abort', () => {
    for (const observer of [boxes, frame, styles]) observer.disconnect()
  })
  return {
    follow(elements) {
      const next = new Map<Element, Element>()
      for (const element of elements) {
        const box = followed.get(element)
        next.set(element, box?.contains(element) === true ? box : findBox(element))
      }
      const [before, now] = [new Set(followed.values()), new Set(next.values())]
      for (const box of before) if (!now.has(box)) boxes.unobserve(box)
      for (const box of now) if (!before.has(box)) boxes.observe(box, { box: 'border-box' })
      followed = next
    },
    observe(all) {
      for (const root of all) {
        if (roots.has(root)) continue
        roots.add(root)
        styles.observe(root, { subtree: true, attributes: true, attributeFilter: ['style'] })
      }
    },
  }
}

// Of an element that was not seen before, it is not known how it was.
function createTurnTest(): (record: MutationRecord) => boolean {
  const away = new WeakMap<Node, boolean>()
  return ({ target }) => {
    if (!(target instanceof HTMLElement || target instanceof SVGElement)) return false
    const { display, visibility } = target.style
    const isAway = display === 'none' || visibility === 'hidden' || visibility === 'collapse'
    if (away.get(target) === isAway) return false
    away.set(target, isAway)
    return true
  }
}

/** How far up from an element in a line of text what has a box of its own is looked for. */
const levelsAtMost = 4

// What is in a line of text has no size that is observed, and goes with what it stands in.
function findBox(element: Element): Element {
  let at: Element | undefined = element
  for (let level = 0; at !== undefined && level < levelsAtMost; level++) {
    const { display } = getComputedStyle(at)
    if (display !== 'inline' && display !== 'contents') return at
    at = findComposedParent(at)
  }
  return element
}

function hasNoBox({ borderBoxSize: [size] }: ResizeObserverEntry): boolean {
  return size === undefined || (size.inlineSize === 0 && size.blockSize === 0)
}
