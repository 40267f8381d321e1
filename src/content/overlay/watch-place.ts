import { autoUpdate } from '@floating-ui/dom'

/**
 * Calls `update` at once, and whenever the element may stand elsewhere in the window, has another size, or is clipped by
 * more or less than it was; with `floating`, also when that has another size. At the latest with the frame after the one
 * that showed it. Returns what ends it. Nothing is called and no timer runs while nothing of it changes: Floating UI
 * would look each second at what is scrolled out of sight.
 */
export function watchPlace(target: Element, floating: HTMLElement | null, update: () => void): () => void {
  const moves = watchMoves(target, update)
  const endFollowing = autoUpdate(
    target,
    floating,
    () => {
      update()
      moves.resume()
    },
    { layoutShift: false },
  )
  return () => {
    endFollowing()
    moves.end()
  }
}

interface Moves {
  /** Watches again, where it could not because the element had no size. */
  resume(): void
  end(): void
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

/** The browser tells when the share of an element that is seen passes one of these: each hundredth, none, and all of it. */
const shares = Array.from({ length: 101 }, (_, index) => index / 100)

/**
 * An element that goes where nobody writes to it leaves the place where it was: less of it is seen then through a hole
 * of its own size that stays there. Of one that is clipped it is told, too, when more or less of it is seen at all.
 */
function watchMoves(target: Element, onMove: () => void): Moves {
  const { ownerDocument } = target
  let observers: IntersectionObserver[] = []
  const stop = (): void => {
    for (const observer of observers) observer.disconnect()
    observers = []
  }
  const watch = (): void => {
    stop()
    const rect = target.getBoundingClientRect()
    if (rect.width === 0 || rect.height === 0) return
    lookAt(rect, holeAround(rect, ownerDocument), (share) => {
      if (share < 1) lookAt(rect, '0px')
    })
  }
  const lookAt = (rect: Rect, rootMargin: string, onFirst?: (share: number) => void): void => {
    let isFirst = true
    const observer = new IntersectionObserver(
      (entries) => {
        if (!observers.includes(observer)) return
        if (isFirst && isSameRect(rect, target.getBoundingClientRect())) {
          isFirst = false
          onFirst?.(entries.at(-1)?.intersectionRatio ?? 0)
          return
        }
        watch()
        onMove()
      },
      { root: ownerDocument, rootMargin, threshold: shares },
    )
    observers.push(observer)
    observer.observe(target)
  }
  ownerDocument.defaultView?.addEventListener('resize', watch)
  watch()
  return {
    resume() {
      if (observers.length === 0) watch()
    },
    end() {
      ownerDocument.defaultView?.removeEventListener('resize', watch)
      stop()
    },
  }
}

/** What of the window's sides has to be left away, so that what is left is as large as the element, in whole px. */
function holeAround({ left, top, width, height }: Rect, { documentElement }: Document): string {
  const right = documentElement.clientWidth - left - width
  const bottom = documentElement.clientHeight - top - height
  return [top, right, bottom, left].map((inset) => `${-Math.floor(inset)}px`).join(' ')
}

function isSameRect(one: Rect, other: Rect): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  )
}
