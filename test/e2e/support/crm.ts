import { requireDemoCrm } from '../../grounds/demo-crm/build.mjs'
import { serveStatic } from '../../grounds/static-server.mjs'

/** A running demo CRM. */
export interface Crm {
  readonly origin: string
  close(): Promise<void>
}

/** Builds the demo CRM where it is not in the cache, and serves it on this machine alone. */
export async function startDemoCrm(
  options: {
    readonly port?: number
    /** The content security policy of its pages. */
    readonly policy?: string
  } = {},
): Promise<Crm> {
  const dir = await requireDemoCrm({ log: (line) => console.log(line) })
  return serveStatic({ dir, ...options })
}

/** What of the demo CRM the story touches, by markup that its own tests would use. */
export const crmParts = {
  createContact: 'main a[href="#/contacts/create"]',
  contacts: 'header a[href="#/contacts"]',
  companies: 'header a[href="#/companies"]',
  deals: 'header a[href="#/deals"]',
  firstName: 'main input[name="first_name"]',
  lastName: 'main input[name="last_name"]',
  save: 'main button[type="submit"]',
  searchBox: 'main input[placeholder]',
} as const
