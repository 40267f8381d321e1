import { isStaticName, type PageKey } from '../../core/page-key.ts'
import { dynamics } from './dynamics.ts'
import { generic } from './generic.ts'
import { realtimexCrm } from './realtimex-crm.ts'
import { salesforce } from './salesforce.ts'
import type { PageReading, SiteAdapter } from './site-adapter.ts'

// In the order in which they are asked; one that many addresses look like stands further down.
const adapters: readonly SiteAdapter[] = [salesforce, dynamics, realtimexCrm]

/** Every attribute in which some CRM names its fields: a change of one may change what is found. */
export const fieldAttributes = [
  ...new Set([...adapters, generic].flatMap((adapter) => adapter.fieldAttributes)),
]

/**
 * The adapter for a page: that of the CRM whose host it is, else of the CRM whose marks it shows, else `generic`. The
 * shape of an address is not enough: what is only alike would be helped with another CRM's tips.
 */
export function requireAdapter(url: URL, document: Document): SiteAdapter {
  return findByHost(url) ?? findByMarks(document) ?? generic
}

/** The adapter for an address alone, for where there is no page: by its host, else by its shape, else `generic`. */
export function guessAdapter(url: URL): SiteAdapter {
  return findByHost(url) ?? adapters.find((adapter) => adapter.isAddress?.(url) === true) ?? generic
}

/** The page key of a page, or of an address alone where no document is given. */
export function readPageKey(adapter: SiteAdapter, url: URL, document?: Document): PageKey {
  const byAddress = adapter.readPage(url)
  const reading =
    document === undefined || adapter.refine === undefined ? byAddress : adapter.refine(byAddress, document)
  return { product: adapter.product, ...withoutLeaks(reading) }
}

function findByHost(url: URL): SiteAdapter | undefined {
  return adapters.find((adapter) => adapter.hosts?.test(url.hostname))
}

function findByMarks(document: Document): SiteAdapter | undefined {
  return adapters.find(
    (adapter) => adapter.marks !== undefined && document.querySelector(adapter.marks) !== null,
  )
}

// The last gate, whatever an adapter let through: what has the shape of an id or an address of a person stays here.
function withoutLeaks({ object, view, subView }: PageReading): PageReading {
  return {
    ...(object !== undefined && isStaticName(object) ? { object } : {}),
    view,
    ...(subView !== undefined && isStaticName(subView) ? { subView } : {}),
  }
}
