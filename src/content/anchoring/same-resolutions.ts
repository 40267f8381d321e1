import type { Resolutions, Sighting } from './anchor-watch.ts'

/** Whether whoever shows something has no reason to draw it again. */
export function areSame(one: Resolutions, other: Resolutions): boolean {
  return one.size === other.size && [...one].every(([key, each]) => isSame(each, other.get(key)))
}

// Candidates are compared by nobody who shows something: a chance that moved is no reason to draw again.
function isSame(one: Sighting, other: Sighting | undefined): boolean {
  return (
    one.kind === other?.kind && targetOf(one) === targetOf(other) && revealerOf(one) === revealerOf(other)
  )
}

function targetOf(resolution: Sighting): Element | undefined {
  return 'target' in resolution ? resolution.target : undefined
}

function revealerOf(resolution: Sighting): Element | undefined {
  return 'revealedBy' in resolution ? resolution.revealedBy : undefined
}
