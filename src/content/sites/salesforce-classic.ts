import type { PageReading } from './site-adapter.ts'

// The first three characters of an id say the object, in every org. From Salesforce's list of standard prefixes.
const objectOfPrefix: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00D': 'Organization',
  '00O': 'Report',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '00k': 'OpportunityLineItem',
  '01Z': 'Dashboard',
  '01t': 'Product2',
  '01s': 'Pricebook2',
  '015': 'Document',
  '069': 'ContentDocument',
  '500': 'Case',
  '501': 'Solution',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
  '02i': 'Asset',
  '0Q0': 'Quote',
}

/** The object of a record by its id; undefined for an org's own objects, whose prefixes are the org's. */
export function findObjectOfId(id: string): string | undefined {
  return objectOfPrefix[id.slice(0, 3)]
}

/** A page of Classic, or of a Visualforce frame: `/001…` a record, `/001/o` its list, `/001/e` a new one. */
export function readSalesforceClassic(url: URL, segments: readonly string[]): PageReading {
  const [first = '', second, third] = segments
  if (segments.length === 0 || first === 'home') return { view: 'home' }
  if (first === 'setup' || first === 'ui' || first === '_ui') return readUi(url.pathname)
  if (first === 'p' && second === 'setup') return { view: 'setup' }
  if (first === 'apex') return { view: 'other' }
  if (/^\w{15}(\w{3})?$/.test(first) && /^[0-9a-zA-Z]{3}/.test(first)) {
    const object = findObjectOfId(first)
    if (object === 'Dashboard') return { object, view: 'dashboard' }
    return {
      object,
      view: second === 'e' ? (url.searchParams.get('clone') === '1' ? 'create' : 'edit') : 'record',
    }
  }
  const object = /^\w{3}$/.test(first) ? findObjectOfId(first) : undefined
  if (object === undefined) return { view: 'other' }
  if (third !== undefined) return { object, view: 'other' }
  return { object, view: second === 'e' ? 'create' : 'list' }
}

function readUi(pathname: string): PageReading {
  if (/\/search\//i.test(pathname)) return { view: 'search' }
  return { view: /setup/i.test(pathname) ? 'setup' : 'other' }
}
