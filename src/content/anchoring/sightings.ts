import { isSamePage } from '../../core/page-key.ts'
import { isFrameShown, watchFrameSight } from '../page/frame-sight.ts'
import { createAnchorFrames, describeFrame, type FrameWord, type HeardWord } from './anchor-frames.ts'
import type { Resolutions, Sought } from './anchor-watch.ts'
import type { SoughtAnchor } from './list-anchors.ts'
import { MissLog, type MissListeners } from './miss-log.ts'
import { createPatience } from './patience.ts'
import type { AllKnown } from './resolve-all.ts'
import { areSame } from './same-resolutions.ts'

/** Says of what is known in this frame what may be said of it by now, and beside what the other frames have. */
export interface Sightings {
  /** From now on it is said of these; on another page, and of those whose anchor changed, the patience begins anew. */
  turnTo(sought: Sought, anchors: readonly SoughtAnchor[], isChanged: (key: string) => boolean): void
  tell(known: AllKnown): void
  /** The page changed in a way that matters: it may be building itself. */
  stir(): void
  /** Looks whether a person sees into this frame; where nobody does, nothing is sought. Reads the layout. */
  isFrameInSight(): boolean
  hearFrame(word: HeardWord): void
  leave(): void
}

/** Whom it tells. */
export interface SightingListeners extends MissListeners {
  readonly onResolutions: (resolutions: Resolutions) => void
  /** For the other frames of the tab. */
  readonly onPlaced: (word: FrameWord) => void
  /** A person sees into this frame, who did not when that was looked at last: something may be found in it now. */
  readonly onFrameSeen: () => void
}

/** Makes one that has nothing to say; it ends with the signal. */
export function createSightings(
  window: Window & typeof globalThis,
  { onResolutions, onPlaced, onFrameSeen, ...listeners }: SightingListeners,
  signal: AbortSignal,
): Sightings {
  let sought: Sought | undefined
  let anchors: readonly SoughtAnchor[] = []
  let known: AllKnown = new Map()
  let told: Resolutions = new Map()
  let isInSight = true
  const misses = new MissLog(listeners)
  const patience = createPatience(() => tell(known), signal)
  const frames = createAnchorFrames({ ...describeFrame(window), onSaid: onPlaced })
  const isFrameInSight = (): boolean => (isInSight = isFrameShown(window))
  const tell = (next: AllKnown): void => {
    known = next
    for (const [key, { bound }] of known) if (bound !== undefined) patience.forget(key)
    const own = new Map([...known].map(([key, { resolution }]) => [key, patience.weigh(key, resolution)]))
    const keys = isInSight ? anchors.map(({ key }) => key) : []
    if (sought !== undefined) frames.say(sought.page, keys, own)
    const resolutions = new Map([...own].map(([key, resolution]) => [key, frames.weigh(key, resolution)]))
    if (sought !== undefined) misses.note(sought.page, anchors, resolutions)
    if (areSame(told, resolutions)) return
    told = resolutions
    onResolutions(told)
  }
  const onSeen = (): void => {
    if (!isInSight && anchors.length > 0) onFrameSeen()
  }
  // The page around may show the frame, and nothing changes in it.
  watchFrameSight(window, onSeen, signal)
  return {
    turnTo(next, nextAnchors, isChanged) {
      const isSame = sought !== undefined && isSamePage(sought.page, next.page)
      if (!isSame) misses.turnPage()
      for (const { key } of anchors) if (!isSame || isChanged(key)) patience.forget(key)
      sought = next
      anchors = nextAnchors
      patience.stir()
      isFrameInSight()
    },
    tell,
    stir: () => patience.stir(),
    isFrameInSight,
    hearFrame(word) {
      if (frames.hear(word)) tell(known)
    },
    leave: () => frames.end(),
  }
}
