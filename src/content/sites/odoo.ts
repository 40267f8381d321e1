import { isIdentifier, isStaticName, type View } from '../../core/page-key.ts'
import { findName, splitPath } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Odoo 18, whose path is a stack of actions and records, and 16 and 17, whose hash names the model. By the source of
 * its router alone; it was not run. The object is the model where the address says it, else the path word or the name of
 * the action.
 */
export const odoo: SiteAdapter = {
  product: 'odoo',
  hosts: /^(?!www\.)[\w-]+(\.dev)?\.odoo\.com$/,
  signs: 'body.o_web_client, script[id="web.layout.odooscript"]',
  readPage,
}

/** By its source. Tooltips are translated, and rows are counted up (`datapoint_12`). */
export const odooElements: SiteElements = {
  fieldAttributes: ['name', 'data-name', 'data-menu-xmlid', 'data-section', 'data-tooltip-template'],
  dynamicAttributes: ['data-tooltip', 'data-hotkey', 'data-id'],
}

function readPage(url: URL): PageReading {
  const [first, ...rest] = splitPath(url.pathname)
  if (first === 'odoo' || first === 'scoped_app') return readStack(rest)
  if (first === 'web') return readHash(new URLSearchParams(url.hash.slice(1)))
  return { view: first === undefined ? 'home' : 'other' }
}

function readHash(query: URLSearchParams): PageReading {
  const object = findName(query, 'model')
  const kind = query.get('view_type')
  const hasRecord = !['', 'null', 'false'].includes(query.get('id') ?? '')
  if (object === undefined) {
    const action = query.get('action') ?? 'menu'
    if (action === 'menu') return { view: query.has('id') ? 'other' : 'home' }
    return { view: /dash/.test(action) ? 'dashboard' : 'other' }
  }
  if (object === 'res.config.settings') return { object, view: 'setup' }
  if (kind === 'form' || (kind === null && hasRecord))
    return { object, view: hasRecord ? 'record' : 'create' }
  return { object, view: 'list' }
}

// Each action of the stack may be followed by a record; the last action is what is seen.
function readStack(segments: readonly string[]): PageReading {
  const last = segments.at(-1)
  if (last === undefined) return { view: 'home' }
  if (segments[0] === 'settings') return { view: 'setup' }
  const view: View = last === 'new' ? 'create' : /^\d+$/.test(last) ? 'record' : 'list'
  const actions = view === 'list' ? segments : segments.slice(0, -1)
  const action = actions.at(-1)
  if (action === undefined || isIdentifier(action)) return { view: 'other' }
  // A word of Odoo's follows a record, and has small letters; behind another word it is nothing of Odoo's.
  const before = actions.at(-2)
  const isOdoos =
    /^(action-|m-|[a-z_\d]+[.])[a-z_.\d]+$/.test(action) ||
    (/^\d+$/.test(before ?? '') && /^[a-z_]+$/.test(action))
  if (before !== undefined && !isOdoos) return { view: 'other' }
  if (action === 'discuss') return { object: action, view: 'other' }
  if (/dashboard/i.test(action) && view === 'list') return { object: nameOf(action), view: 'dashboard' }
  const object = nameOf(action)
  return { object, view: action.endsWith('action_general_configuration') ? 'setup' : view }
}

// `action-512` is a number of this database, `action-crm.crm_lead_action_pipeline` a name; `m-partner` a model.
function nameOf(action: string): string | undefined {
  const name = action.replace(/^(action|m)-/, '')
  return isStaticName(name) && name !== 'new' ? name : undefined
}
