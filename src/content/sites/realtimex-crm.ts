import type { View } from '../../core/page-key.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

const objects = new Set(['contacts', 'companies', 'deals', 'tasks', 'invoices', 'sales'])
const setupPages = new Set(['settings', 'database', 'integrations'])

/**
 * realtimex-crm 0.49 (npm, MIT), a fork of Atomic CRM: one page with its address in the hash. It is the CRM of the
 * demo and of the end-to-end tests. Proven by running, in English and French.
 */
export const realtimexCrm: SiteAdapter = {
  product: 'realtimex-crm',
  signs: `html:has(main#main-content)${['contacts', 'companies', 'deals']
    .map((object) => `:has(header a[href="#/${object}"])`)
    .join('')}`,
  readPage,
}

/** The elements of its pages. */
export const realtimexCrmElements: SiteElements = {
  fieldAttributes: ['name'],
}

// `#/contacts`, `#/contacts/create`, `#/contacts/17` (edit), `#/contacts/17/show`.
function readPage(url: URL): PageReading {
  const path = url.hash.slice(1).split('?')[0] ?? ''
  const [object, ...rest] = path.split('/').filter((segment) => segment !== '')
  if (object === undefined) return { view: 'dashboard' }
  if (setupPages.has(object)) return { view: 'setup' }
  if (!objects.has(object)) return { view: 'other' }
  return { object, view: readView(rest) }
}

function readView([id, word]: readonly string[]): View {
  if (id === undefined) return 'list'
  if (id === 'create') return 'create'
  return word === 'show' ? 'record' : 'edit'
}
