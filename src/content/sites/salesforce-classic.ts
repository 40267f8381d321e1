import { findName } from './routes.ts'
import type { PageReading } from './site-adapter.ts'

// The first three characters of an id say the object, in every org. From Salesforce's list of standard prefixes.
const objectOfPrefix: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00O': 'Report',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '01Z': 'Dashboard',
  '01t': 'Product2',
  '069': 'ContentDocument',
  '500': 'Case',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
  '02i': 'Asset',
  '0Q0': 'Quote',
}

/** True when it has the shape of a record's id: fifteen characters, or eighteen with a checksum. */
export function isSalesforceId(part: string): boolean {
  return /^[a-zA-Z\d]{15}([A-Z0-5]{3})?$/.test(part) && /\d/.test(part)
}

/** The object of a record by its id; undefined for an org's own objects, whose prefixes are the org's. */
export function findObjectOfId(id: string): string | undefined {
  return objectOfPrefix[id.slice(0, 3)]
}

/** A page of Classic, or of a Visualforce frame: `/001…` a record, `/001/o` its list, `/001/e` a new one. */
export function readSalesforceClassic(
  { pathname, searchParams }: URL,
  segments: readonly string[],
): PageReading {
  const [first = '', word] = segments
  if (first === '' || first === 'home') return { view: 'home' }
  // Which kind of record is to be made is asked first.
  if (pathname.endsWith('/recordtypeselect.jsp'))
    return { object: findName(searchParams, 'ent'), view: 'create' }
  if (first === 'setup' || pathname.startsWith('/p/setup') || pathname.startsWith('/ui/setup'))
    return { view: 'setup' }
  if (/^\/_?ui\/search\//.test(pathname) || pathname.startsWith('/search/')) return { view: 'search' }
  const object = findObjectOfId(first)
  if (isSalesforceId(first)) {
    if (object === 'Dashboard') return { object, view: 'dashboard' }
    if (word !== 'e') return { object, view: 'record' }
    return { object, view: searchParams.get('clone') === '1' ? 'create' : 'edit' }
  }
  // The prefix alone; three digits or letters that no object has are a page of something else.
  if (!/^[a-zA-Z\d]{3}$/.test(first) || (object === undefined && !/^[a-z]\d/.test(first)))
    return { view: 'other' }
  return { object, view: word === 'e' ? 'create' : /^[oc]?$/.test(word ?? '') ? 'list' : 'other' }
}
