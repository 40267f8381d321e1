import type { OverlayView } from './overlay.ts'

/**
 * True when something of the view may be seen, so that the overlay's script is worth loading. It errs on the side of
 * loading; what is seen the overlay decides.
 */
export function isWorthDrawing(
  { open, running, items, hasAnswer, resolutions }: OverlayView,
  isTopFrame: boolean,
): boolean {
  return (
    open.kind !== 'nothing' ||
    hasAnswer === true ||
    (running !== undefined && running.state !== 'left' && running.state !== 'finished') ||
    items.some((item) => {
      if (!('anchor' in item)) return isTopFrame && (item.kind !== 'walkthrough' || item.isUnasked)
      const kind = resolutions.get(item.id)?.kind
      return kind === 'found' || (item.mattersWithoutPlace && (kind === 'lost' || kind === 'doubtful'))
    })
  )
}
