import { isCovered } from '../covered.ts'
import type { Scene } from './scene.ts'

/** How long a step waits for what lies over its element to go, in ms: messages that go by themselves stay 3 to 5 s. */
export const coveredAtMostMs = 6_000

/** Decides whether the card of a step whose element is there stands beside that. */
export interface Apart {
  /**
   * The scene as it is shown. The card of a step whose element is scrolled away is docked. Where something lies over the
   * element, as a message that may go by itself, the card waits out of sight with it for a while, but for whoever asked.
   */
  stand(
    scene: Scene | undefined,
    seen: { readonly isInView: boolean; readonly isAskedFor: boolean },
  ): Scene | undefined
  /** The element of the step, where something of the page lies over it. */
  listCovered(): readonly Element[]
  end(): void
}

/** Makes one that waits for nothing; it tells `onOver` once it has waited long enough. */
export function createApart(onOver: () => void): Apart {
  let covered: Element | undefined
  let isOver = false
  let timer: number | undefined
  const cover = (next: Element | undefined): void => {
    if (next === covered) return
    clearTimeout(timer)
    covered = next
    isOver = false
    if (next === undefined) return
    timer = setTimeout(() => {
      isOver = true
      onOver()
    }, coveredAtMostMs)
  }
  return {
    stand(scene, { isInView, isAskedFor }) {
      const isBeside = scene?.kind === 'step' && scene.place === 'beside'
      cover(isBeside && isInView && isCovered(scene.target) ? scene.target : undefined)
      if (!isBeside) return scene
      if (!isInView) return { ...scene, place: 'away' }
      return covered !== undefined && (isOver || isAskedFor) ? { ...scene, place: 'covered' } : scene
    },
    listCovered: () => (covered === undefined ? [] : [covered]),
    end: () => cover(undefined),
  }
}
