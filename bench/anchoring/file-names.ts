// A saved page is named product/variant.page.html: atomic-crm/v5fr.contacts.html.
import { posix } from 'node:path'

/** The CRM that a page is of. */
export function productOf(file: string): string {
  return posix.dirname(file)
}

/** Which page of the CRM it is, the same in every release, language and record. */
export function pageOf(file: string): string {
  const name = nameOf(file)
  return name.includes('.') ? name.slice(name.indexOf('.') + 1) : name
}

/** The language of the interface: two letters at the end of the variant (`v7-de`, `live-de`, `v5fr`), else English. */
export function localeOf(file: string): string {
  const [variant = ''] = nameOf(file).split('.')
  return /^(?:v\d+|.+-)(?<locale>[a-z]{2})$/.exec(variant)?.groups?.['locale'] ?? 'en'
}

function nameOf(file: string): string {
  return posix.basename(file).replace(/\.html?$/, '')
}
