import type { CrmEvent } from '../crm-event.ts'
import type { PageKey } from '../page-key.ts'

/** The list of another object than that of the page before was opened. */
export function findOpenedView(from: PageKey, to: PageKey): CrmEvent | undefined {
  if (to.view !== 'list' || to.object === undefined || from.object === to.object) return undefined
  return { kind: 'view-opened', object: to.object }
}
