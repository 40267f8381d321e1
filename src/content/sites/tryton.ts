import { readRoutes, splitPath, type Route } from './routes.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'
import type { SiteElements } from './site-elements.ts'

/**
 * Tryton's web client (sao): `#database/model/party.party/7;name=…`. By its source and by running 6.0 in English and French:
 * home, list, record and a new record. A record that was not saved yet has the address of its list: what is shown tells.
 */
export const tryton: SiteAdapter = {
  product: 'tryton',
  signs: 'script[src*="tryton-sao"], link[href*="tryton-sao"]',
  readPage,
  refine,
}

/** By running 6.0: the tabs that are not in front stay in the document. */
export const trytonElements: SiteElements = {
  fieldAttributes: ['name', 'aria-labelledby'],
  inactiveAreas: '#tabcontent > .tab-pane:not(.active)',
}

const routes: readonly Route[] = [
  ['', 'home'],
  ['*', 'home'],
  ['*/model/:object', 'list'],
  ['*/model/:object/*', 'record'],
]

function readPage({ hash }: URL): PageReading {
  // What follows the semicolon holds the words and values of the person.
  return readRoutes(splitPath(hash.slice(1).split(';')[0] ?? ''), routes)
}

function refine(reading: PageReading, document: Document): PageReading {
  if (reading.view !== 'list') return reading
  const form = document.querySelector('#tabcontent > .tab-pane.active .screen-container > * > .form')
  return form === null ? reading : { ...reading, view: 'create' }
}
