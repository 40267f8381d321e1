import type { itemNotices, itemRequests } from '../../../contract/requests.ts'
import type { Send } from '../../../platform/messaging.ts'
import type * as z from 'zod/mini'
import type { Running } from '../overlay.ts'

/** What frames of one tab say to each other of the step that its walkthrough stands at. */
export type PlacedStep = z.output<(typeof itemNotices)['walkthrough/placed']>

type Known = Pick<Running, 'id' | 'counter'>

/** In which frame of the tab a step is shown: the top frame docks what no frame shows. */
export interface StepFrames {
  /** The step as this frame has it; `isShown` where its element is in this frame, `isSought` where it should be and is not. */
  set(running: Known | undefined, at: { readonly isShown: boolean; readonly isSought: boolean }): void
  /** Whether another frame shows it. */
  isShownElsewhere(running: Known | undefined): boolean
  /** Gives the card of the step the focus, in the frame that shows it. */
  go(): void
  hear(placed: PlacedStep): void
  /** This frame shows nothing any more. */
  end(): void
}

/** Makes one for a frame. */
export function createStepFrames({
  ask,
  isTopFrame,
  onChange,
  onWanted,
}: {
  readonly ask: Send<typeof itemRequests>
  readonly isTopFrame: boolean
  readonly onChange: () => void
  /** The person asked in the top frame for the card that this frame shows. */
  readonly onWanted: () => void
}): StepFrames {
  let shown: Known | undefined
  let sought: Known | undefined
  let last: Known | undefined
  const showing = new Map<number, Known>()
  const tell = ({ id, counter }: Known, place: PlacedStep['place']): void =>
    void ask('walkthrough/place', { id, counter, place })
  const turnTo = (next: Known | undefined): void => {
    if (isSame(shown, next)) return
    if (shown !== undefined && next === undefined) tell(shown, 'gone')
    shown = next
    if (next !== undefined) tell(next, 'here')
  }
  return {
    set(running, { isShown, isSought }) {
      last = running
      if (!isTopFrame) return turnTo(isShown ? running : undefined)
      // Who showed it before this frame knew of it says so once more.
      if (running === undefined || !isSought || isSame(sought, running)) return
      sought = running
      tell(running, 'sought')
    },
    isShownElsewhere: (running) => [...showing.values()].some((each) => isSame(each, running)),
    go: () => last !== undefined && tell(last, 'wanted'),
    hear({ place, frame, ...step }) {
      switch (place) {
        case 'here':
        case 'gone':
          if (!isTopFrame) return
          if (place === 'here') showing.set(frame, step)
          else showing.delete(frame)
          return onChange()
        case 'sought':
          if (shown !== undefined) tell(shown, 'here')
          return
        case 'wanted':
          if (isSame(shown, step)) onWanted()
      }
    },
    end: () => turnTo(undefined),
  }
}

function isSame(one: Known | undefined, other: Known | undefined): boolean {
  return one?.id === other?.id && one?.counter === other?.counter
}
