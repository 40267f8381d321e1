import { generic } from './generic.ts'
import { realtimexCrm } from './realtimex-crm.ts'
import type { SiteAdapter } from './site-adapter.ts'

// `generic` is last and takes every page, so that there always is one.
const adapters: readonly SiteAdapter[] = [realtimexCrm, generic]

/** Every attribute in which some CRM names its fields: a change of one may change what is found. */
export const fieldAttributes = adapters.flatMap((adapter) => adapter.fieldAttributes)

/** The adapter for a page: the first that recognizes it. */
export function requireAdapter(url: URL, document: Document): SiteAdapter {
  const adapter = adapters.find((candidate) => candidate.recognizes(url, document))
  if (adapter === undefined) throw new Error('the generic adapter takes every page')
  return adapter
}
