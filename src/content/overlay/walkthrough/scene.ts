import type { NoteKind } from '../../../ui/WalkthroughNote.tsx'
import type { StepPlace } from '../../../ui/StepCard.tsx'
import { stepKey } from '../../anchoring/anchor-keys.ts'
import type { Resolutions, Sighting } from '../../anchoring/anchor-watch.ts'
import type { EdgePlace } from '../items/Edge.tsx'
import type { Running } from '../overlay.ts'

/** Where what is docked of a walkthrough stands: across from the help tab, and elsewhere when it is in the way there. */
export const walkCorners: readonly EdgePlace[] = ['bottom-start', 'bottom-end', 'top-start', 'top-end']

/** Why the card of a step does not stand beside its element, although that is there. */
type Apart = 'away' | 'covered'
type NotFound = Exclude<StepPlace, 'beside' | Apart>

/** What is seen of a walkthrough in one frame. */
export type Scene =
  | { readonly kind: 'step'; readonly place: 'beside' | Apart; readonly target: Element }
  | { readonly kind: 'step'; readonly place: NotFound }
  | { readonly kind: 'note'; readonly note: NoteKind }
  /** Another frame shows it. */
  | { readonly kind: 'framed' }

/**
 * Where the step that the person is at is shown in this frame, or what there is to say in its place; undefined where
 * nothing is. Its element may stand in any frame; what is docked stands in the top frame alone.
 */
export function readScene(
  running: Running | undefined,
  resolutions: Resolutions,
  {
    isTopFrame,
    hasJustLeft,
    isFramed,
  }: { readonly isTopFrame: boolean; readonly hasJustLeft: boolean; readonly isFramed: boolean },
): Scene | undefined {
  if (running === undefined) return undefined
  const note = readNote(running, hasJustLeft)
  if (note !== undefined) return isTopFrame ? { kind: 'note', note } : undefined
  if (running.isElsewhere || running.state === 'left') return undefined
  const resolution = resolutions.get(stepKey(running))
  const isPointing = running.state === 'running' && running.step.isHere && running.step.anchor !== undefined
  if (isPointing && resolution?.kind === 'found')
    return { kind: 'step', place: 'beside', target: resolution.target }
  if (!isTopFrame) return undefined
  return isPointing && isFramed
    ? { kind: 'framed' }
    : { kind: 'step', place: readPlace(running, resolution?.kind) }
}

function readNote(
  { state, isElsewhere, isAbandoned, step }: Running,
  hasJustLeft: boolean,
): NoteKind | undefined {
  switch (state) {
    case 'finished':
      return isElsewhere ? undefined : 'finished'
    case 'left':
      return hasJustLeft ? 'left' : undefined
    case 'running':
    case 'deciding':
      if (isAbandoned) return 'abandoned'
      // Where it does not stand it would only be in the way.
      return isElsewhere && step.isHere ? 'elsewhere' : undefined
  }
  return undefined
}

function readPlace({ state, step }: Running, resolution: Sighting['kind'] | undefined): NotFound {
  if (state === 'deciding') return 'deciding'
  if (!step.isHere) return 'other-page'
  if (step.anchor === undefined) return 'free'
  switch (resolution) {
    case 'lost':
    case 'doubtful':
      return 'missing'
    case 'hidden':
      return 'hidden'
    case 'found':
    // Until that frame says that it shows it.
    case 'framed':
    case 'not-loaded-yet':
    case undefined:
      return 'waiting'
  }
}
