/** The kinds of thing that a site adapter can see happen in a CRM. */
export const crmEventKinds = ['record-created', 'view-opened'] as const

/** Something that happened in the CRM, seen from outside: never which record it happened to. */
export interface CrmEvent {
  readonly kind: (typeof crmEventKinds)[number]
  /** The CRM's own API name of the object. */
  readonly object: string
}

/** True when what happened is what the milestone waits for. */
export function meetsMilestone(milestone: { readonly event: CrmEvent }, event: CrmEvent): boolean {
  return milestone.event.kind === event.kind && milestone.event.object === event.object
}
