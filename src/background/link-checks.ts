import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { parseLinkCheck } from '../contract/link-check.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyOurPages, type Handlers } from '../platform/messaging.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>
type Listed = Awaited<ReturnType<HelpDeskHandlers['links/list']>>['checks'][number]

/** The last check of each pack. */
export const listLinkChecks: HelpDeskHandlers['links/list'] = async () => ({
  checks: (await withDatabase((database) => database.getAll('linkChecks'))).map(toListed),
})

/** Keeps what `fingerpost links` found out, in the place of what was known of that pack. */
export const loadLinkCheck: HelpDeskHandlers['links/load'] = async ({ text }) => {
  const reading = parseLinkCheck(text)
  if (!reading.ok) return { loaded: false, reasons: reading.reasons }
  await withDatabase((database) => database.put('linkChecks', reading.value))
  notifyOurPages('desk/changed')
  return { loaded: true }
}

// The schema's lists are not read-only.
function toListed({ links, ...check }: LinkCheck): Listed {
  return {
    ...check,
    links: links.map((link) => ({ ...link, places: [...link.places], resources: [...link.resources] })),
  }
}
