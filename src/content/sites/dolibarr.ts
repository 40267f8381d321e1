import { splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Dolibarr: full page loads, the script's path decides. By its source alone; it was not run.
 * The object is the folder of the script, which is the element's name in the source (`propal`, `societe`).
 */
export const dolibarr: SiteAdapter = {
  product: 'dolibarr',
  hosts: /\.with\d+\.dolicloud\.com$/,
  signs: 'meta[name="author"][content="Dolibarr Development Team"]',
  readPage,
}

/** The elements of its pages. */
export const dolibarrElements: SiteElements = {
  fieldAttributes: ['name', 'data-key', 'data-name'],
}

const ids = ['id', 'socid', 'ref', 'facid', 'rowid', 'track_id']

function readPage({ pathname, searchParams: query }: URL): PageReading {
  const segments = splitPath(pathname)
  // A module of one's own may put its name before: `custom/parcels/parcel_card.php`.
  const [, own, script = ''] = /^(?:(\w+)_)?(\w+)\.php$/.exec(segments.at(-1) ?? 'index.php') ?? []
  const folder = segments.at(-2)
  if (segments.includes('admin')) return { view: 'setup' }
  if (
    script === '' ||
    folder === undefined ||
    folder === 'htdocs' ||
    folder === 'dolibarr' ||
    folder === 'core'
  )
    return { view: script === 'index' ? 'home' : script === 'search' ? 'search' : 'other' }
  // Customers and suppliers are third parties, whose cards of sales and purchases are elsewhere.
  const object = own ?? (script === 'card' && /^(comm|fourn)$/.test(folder) ? 'societe' : folder)
  const action = query.get('action') ?? ''
  const isRecord = ids.some((name) => (query.get(name) ?? '') !== '')
  if (script === 'list') return { object, view: 'list' }
  if (script === 'index') return { object, view: folder === 'action' ? 'list' : 'dashboard' }
  if (script === 'card' && action === 'create') return { object, view: 'create' }
  if (!isRecord) return { object, view: 'other' }
  if (script === 'card') return { object, view: action === 'edit' ? 'edit' : 'record' }
  // The other scripts of the folder are tabs of the record.
  return { object, view: 'record', subView: script }
}
