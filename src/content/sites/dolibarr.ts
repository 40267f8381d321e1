import { splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

/**
 * Dolibarr: full page loads, the script's path decides. By its source alone; it was not run.
 * The object is the folder of the script, which is the element's name in the source (`propal`, `societe`).
 */
export const dolibarr: SiteAdapter = {
  product: 'dolibarr',
  hosts: /\.with\d+\.dolicloud\.com$/,
  signs: 'meta[name="author"][content="Dolibarr Development Team"]',
  readPage,
  fieldAttributes: ['name', 'data-key', 'data-name'],
}

const ids = ['id', 'socid', 'ref', 'facid', 'rowid']

function readPage({ pathname, searchParams: query }: URL): PageReading {
  const segments = splitPath(pathname)
  const script = segments.at(-1) ?? ''
  const folder = segments.at(-2)
  if (segments.includes('admin')) return { view: 'setup' }
  if (!script.endsWith('.php') || folder === undefined || folder === 'htdocs' || folder === 'dolibarr') {
    return {
      view: script === '' || script === 'index.php' ? 'home' : script === 'search.php' ? 'search' : 'other',
    }
  }
  const action = query.get('action') ?? ''
  const isRecord = ids.some((name) => (query.get(name) ?? '') !== '')
  if (script === 'list.php') return { object: folder, view: 'list' }
  if (script === 'index.php') return { object: folder, view: 'dashboard' }
  if (script === 'card.php' && action === 'create') return { object: folder, view: 'create' }
  if (!isRecord) return { object: folder, view: 'other' }
  if (script === 'card.php') return { object: folder, view: action === 'edit' ? 'edit' : 'record' }
  // The other scripts of the folder are tabs of the record.
  return { object: folder, view: 'record', subView: script.slice(0, -4) }
}
