import { readAddress } from './generic.ts'
import type { SiteAdapter } from './site-adapter.ts'

export const realtimexCrm: SiteAdapter = {
  product: 'realtimex-crm',
  recognizes: (_url, document) => document.title.includes('CRM'),
  readPage: (url) => readAddress(url, 'realtimex-crm'),
  fieldAttributes: ['name', 'data-source'],
}
