import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * HubSpot's CRM. By public addresses and test suites; not run. An object's type id becomes the API's name of it; that
 * of an organisation's own object (`2-…`) is the only name that its address has, and stays.
 * https://developers.hubspot.com/docs/guides/crm/understanding-the-crm#object-type-ids
 */
export const hubspot: SiteAdapter = {
  product: 'hubspot',
  hosts: /^app(-[a-z]+\d*)?\.hubspot\.com$/,
  objects: /^2-\d+$/,
  readPage,
}

/** The elements of its pages. */
export const hubspotElements: SiteElements = {
  fieldAttributes: ['data-selenium-test', 'data-test-id', 'name'],
}

const objectOfType: Readonly<Record<string, string>> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-4': 'engagement',
  '0-5': 'ticket',
  '0-7': 'product',
  '0-8': 'line_item',
  '0-14': 'quote',
  '0-18': 'communication',
  '0-19': 'feedback_submission',
  '0-27': 'task',
  '0-46': 'note',
  '0-47': 'meeting',
  '0-48': 'call',
  '0-49': 'email',
  '0-53': 'invoice',
  '0-54': 'marketing_event',
  '0-69': 'subscription',
  '0-101': 'payment',
  '0-115': 'user',
  '0-116': 'postal_mail',
  '0-123': 'order',
  '0-136': 'lead',
  '0-142': 'cart',
  '0-162': 'service',
  '0-410': 'course',
  '0-420': 'listing',
  '0-421': 'appointment',
}

const routes: readonly Route[] = [
  ['contacts=contact/*', 'list'],
  ['contacts/*/record/*/*/**', 'record'],
  ['contacts/*/contact|company|deal|ticket=:object/*/**', 'record'],
  ['contacts/*/companies=company/**', 'list'],
  ['contacts/*/deals=deal/**', 'list'],
  ['contacts/*/tickets=ticket/**', 'list'],
  ['contacts/*/contacts=contact/**', 'list'],
  ['contacts/*/objects/*/pipelines/**', 'setup'],
  ['contacts/*/objects/**', 'list'],
  ['contacts/*/objectlists|lists/**', 'list'],
  ['contacts/*/tasks=task/**', 'list'],
  ['tasks=task/**', 'list'],
  ['calls=call/**', 'list'],
  ['quotes=quote/**', 'list'],
  ['reports-dashboard/*/dashboards', 'list'],
  ['reports-dashboard/**', 'dashboard'],
  ['reports-list/**', 'list'],
  ['user-guide|home|home-beta|getting-started/**', 'home'],
  ['search|global-search/**', 'search'],
]

function readPage({ pathname }: URL): PageReading {
  const segments = splitPath(pathname)
  const { object, view } = readRoutes(segments, routes)
  const [tool = '', , kind, type = ''] = segments
  if (/(^|-)settings$/.test(tool)) return { view: 'setup' }
  const isTyped = tool === 'contacts' && (kind === 'record' || kind === 'objects')
  return { object: isTyped ? findObject(type) : object, view }
}

function findObject(type: string): string | undefined {
  return objectOfType[type] ?? (/^2-\d+$/.test(type) ? type : undefined)
}
