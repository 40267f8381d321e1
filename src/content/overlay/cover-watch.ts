/** How often what is still covered is looked at again, in milliseconds: most of what can uncover it is told of. */
const lookAgainMs = 1_000

/** Watches what waits because something of the page lies over it. */
export interface CoverWatch {
  /** From now on follow these, and no others. */
  follow(covered: readonly Element[]): void
}

/** What the watch needs from its owner. */
export interface CoverWatchServices {
  readonly isCovered: (target: Element) => boolean
  /** One of those that are followed is not covered any more. */
  readonly onUncovered: () => void
}

/**
 * Makes one that follows nothing. A cover goes by scrolling, at the end of a transition, or by a style that nobody
 * observes. Nothing is listened to and no timer runs while nothing is covered; it ends with the signal.
 */
export function createCoverWatch(
  window: Window,
  { isCovered, onUncovered }: CoverWatchServices,
  signal: AbortSignal,
): CoverWatch {
  let covered: readonly Element[] = []
  let watching: AbortController | undefined
  const look = (): void => {
    if (!covered.every(isCovered)) onUncovered()
  }
  const start = (): void => {
    watching = new AbortController()
    const until = AbortSignal.any([signal, watching.signal])
    for (const type of ['scroll', 'transitionend', 'animationend'])
      window.addEventListener(type, look, { capture: true, passive: true, signal: until })
    const timer = setInterval(look, lookAgainMs)
    until.addEventListener('abort', () => clearInterval(timer))
  }
  return {
    follow(next) {
      covered = next
      if (next.length === 0) {
        watching?.abort()
        watching = undefined
      } else if (watching === undefined && !signal.aborted) start()
    },
  }
}
