import { findKind } from './element-kind.ts'
import type { PageMemo } from './labels.ts'
import { PageElement } from './page-element.ts'
import { canChangeWhatIsSaid, interesting } from './relevance.ts'

/** So many places of change, and elements in them, are looked into: what has more is a page that builds itself. */
const placesAtMost = 64
const elementsAtMost = 256

/** What came into the page, or into sight, since a reading of the page last began. */
export interface Newcomers {
  /** Notes where something changed, and reads nothing. */
  note(record: MutationRecord): void
  /** What is new, as far as it has a kind; undefined where it is too much to be looked at between two frames. */
  list(): readonly PageElement[] | undefined
  /** The whole page is read from now on. */
  forget(): void
}

/** Makes one that knows of nothing; each look at the page is given a memo of its own. */
export function createNewcomers(createMemo: () => PageMemo): Newcomers {
  const known = new Map<Element, PageElement>()
  let places: Node[] = []
  let isTooMuch = false
  const readPlaces = (): void => {
    const memo = createMemo()
    for (const place of places) {
      // A text names what it stands in.
      const element = place instanceof Element ? place : place.parentElement?.closest(interesting)
      if (!element) continue
      for (const one of [element, ...element.querySelectorAll(interesting)]) {
        const kind = findKind(one)
        if (kind !== undefined) known.set(one, new PageElement(one, kind, memo))
        if (known.size > elementsAtMost) return
      }
    }
  }
  return {
    note(record) {
      if (isTooMuch) return
      const { type, target, addedNodes } = record
      if (type === 'childList') places.push(...addedNodes)
      // A text, or what may be shown now, or within reach.
      else if (type === 'characterData' || !canChangeWhatIsSaid(record)) places.push(target)
      isTooMuch ||= places.length > placesAtMost
      if (isTooMuch) places = []
    },
    list() {
      readPlaces()
      places = []
      isTooMuch ||= known.size > elementsAtMost
      return isTooMuch ? undefined : [...known.values()].filter(({ target }) => target.isConnected)
    },
    forget() {
      known.clear()
      places = []
      isTooMuch = false
    },
  }
}
