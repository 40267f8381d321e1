/**
 * The kinds of thing that can be seen happen in a CRM. A record that is created is not saved as well; where a save
 * changes the stage too, both have happened. `view-opened` is the list of another object than before.
 */
export const crmEventKinds = [
  'view-opened',
  'record-created',
  'record-saved',
  'record-deleted',
  'stage-changed',
  'search-made',
  'file-attached',
] as const

/** One of them. */
export type CrmEventKind = (typeof crmEventKinds)[number]

/** Something that happened in the CRM, seen from outside: never which record it happened to. */
export interface CrmEvent {
  readonly kind: CrmEventKind
  /** The CRM's own API name of the object; absent where there is none, as in a search through everything. */
  readonly object?: string | undefined
}

/** True when what happened is what is waited for; what waits for no object in particular is met by any. */
export function isAwaited(awaited: CrmEvent, event: CrmEvent): boolean {
  return awaited.kind === event.kind && (awaited.object === undefined || awaited.object === event.object)
}
