import type { OpenBox } from '../overlay.ts'
import { showTarget } from './go-to-target.ts'
import type { Walk } from './walker.ts'

/** Brings the focus to the card of a walkthrough, and keeps it there from one card to the next. */
export interface WalkFocus {
  /** Draws. Where the focus was in a card and there is no next one, `giveBack` draws, which gives it back to the page. */
  keep(
    draw: () => void,
    drawn: {
      /** What the person has opened: the step means that they want the focus there. */
      readonly open: OpenBox
      readonly walk: Walk | undefined
      readonly giveBack: (draw: () => void) => void
    },
  ): void
}

/**
 * Tries with each drawing until the card has the focus, at once, so that the next key is not the page's: one whose element is still looked for is not shown yet, and one
 * whose element was out of sight is placed a moment later. It gives up when the person goes on to something of the page.
 */
export function createWalkFocus(root: ShadowRoot): WalkFocus {
  const document = root.ownerDocument
  let wantedFor: OpenBox | undefined
  let isWanted = false
  // What had the focus when the card was to have it: whoever is still there has gone on to nothing.
  let before: Element | null = null
  const isInside = (): boolean => {
    const focused = root.activeElement
    return focused !== null && focused.closest('.walk') !== null
  }
  const isInPage = (): boolean => {
    const focused = document.activeElement
    return focused !== null && focused !== document.body && focused !== root.host && focused !== before
  }
  const focus = (): void => {
    if (!isWanted) return
    if (!isInside() && !isInPage()) root.querySelector<HTMLElement>('.walk')?.focus({ preventScroll: true })
    isWanted = !isInside() && !isInPage()
  }
  return {
    keep(draw, { open, walk, giveBack }) {
      const wasInside = isInside()
      if (open !== wantedFor && open.kind === 'step') {
        isWanted = true
        before = document.activeElement
      }
      const goesAlong = walk !== undefined && (wasInside || isWanted)
      if (goesAlong) draw()
      else giveBack(draw)
      if (wasInside && !isInside()) {
        isWanted = walk !== undefined
        before = null
      }
      wantedFor = open
      if (!isWanted) return
      if (walk?.scene.kind === 'step' && 'target' in walk.scene) showTarget(walk.scene.target)
      focus()
      requestAnimationFrame(() => requestAnimationFrame(focus))
    },
  }
}
