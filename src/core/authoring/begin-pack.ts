import type { Pack } from '../pack.ts'
import { cutLine } from './cut-line.ts'
import { nameItem } from './name-item.ts'

/** The CRM that help is written for: what its pages are known by, and where it runs. */
export interface CrmSite {
  readonly product: string
  readonly origin: string
}

/** A pack without anything in it, for one CRM alone; its id is none of `taken`. */
export function beginPack(
  { title, locale }: { readonly title: string; readonly locale: string },
  { product, origin }: CrmSite,
  taken: ReadonlySet<string>,
): Pack {
  return {
    id: nameItem(title, taken, 'pack'),
    version: 1,
    title: { [locale]: cutLine(title) },
    defaultLocale: locale,
    crm: { product, origins: [origin] },
    items: [],
    resources: [],
    milestones: [],
  }
}
