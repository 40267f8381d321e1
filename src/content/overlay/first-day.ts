import type { OverlayView } from './overlay.ts'

/** Lets what is ours be big while first-day mode keeps it few. */
export function followFirstDay({ host }: ShadowRoot, { cap }: Pick<OverlayView, 'cap'>): void {
  // Set again it would be a change of the page that somebody observes.
  if (host.hasAttribute('data-first-day') !== (cap !== undefined))
    host.toggleAttribute('data-first-day', cap !== undefined)
}
