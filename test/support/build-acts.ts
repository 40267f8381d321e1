import type { Act, Actor, Deed, DeedKind, ResourceRef, TipRef } from '../../src/core/desk/handling.ts'

/** Every kind of deed. */
export const deedKinds: readonly DeedKind[] = [
  ...(['point', 'point-tip', 'mend', 'draft', 'plan', 'repair', 'report', 'set-aside', 'reopen'] as const),
  ...(['tell', 'confirm', 'reject', 'group', 'undo', 'lose'] as const),
]

/** A resource to point at. */
export const call: ResourceRef = { packId: 'p', resourceId: 'call', title: 'Log a call' }

/** A tip to point at. */
export const searchTip: TipRef = { packId: 'p', itemId: 'search', title: 'Search by city' }

/** A draft's id. */
export const draftId = '01935f6e-0000-7000-8000-00000000d001'

/** The act that was done `n`th, a millisecond after the one before. */
export function act(n: number, deed: Deed, by: Actor = { role: 'desk' }): Act {
  return { id: actId(n), atMs: n, by, deed }
}

/** The id of the act that was done `n`th. */
export function actId(n: number): string {
  return `01935f6e-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
