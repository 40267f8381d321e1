import type { LocalizedText } from './locale.ts'

/** One place where the CRM of a pack runs: the sandbox, the training copy, production. */
export interface Environment {
  readonly id: string
  readonly title: LocalizedText
  /** Where its pages are: `https://crm.example.com`. */
  readonly origins: readonly string[]
  /** What their paths begin with, where the CRM is not all that is there: `/crm`. */
  readonly pathPrefix?: string | undefined
}

/** Where a pack is for: every place of its CRM, where it names none. */
export interface Places {
  readonly origins?: readonly string[] | undefined
  readonly environments?: readonly Environment[] | undefined
}

/** True where the pack is for places that it names, and for no others. */
export function namesPlaces({ origins, environments }: Places): boolean {
  return origins !== undefined || environments !== undefined
}

/** True when the address, of a page or an origin alone, is one of the places. */
export function isPlace(places: Places, address: string): boolean {
  if (!namesPlaces(places)) return true
  return (
    places.origins?.includes(originOf(address)) === true || findEnvironment(places, address) !== undefined
  )
}

/** The environment that an address belongs to: of several the one with the longest path. */
export function findEnvironment({ environments = [] }: Places, address: string): Environment | undefined {
  return environments
    .filter(
      ({ origins, pathPrefix }) =>
        origins.includes(originOf(address)) && isBelow(pathOf(address), pathPrefix),
    )
    .toSorted((one, other) => (other.pathPrefix ?? '').length - (one.pathPrefix ?? '').length)[0]
}

/**
 * The address in the environment `here` of what has `address` in another environment: a link that was written in the
 * sandbox leads to production's page there. Any other address, and one in `here`, stays as it is.
 */
export function mapAddress(places: Places, address: string, here: Environment | undefined): string {
  const there = findEnvironment(places, address)
  if (here === undefined || there === undefined || there.id === here.id) return address
  const origin = here.origins[there.origins.indexOf(originOf(address))] ?? here.origins[0]
  const rest = address.slice(originOf(address).length + (there.pathPrefix?.length ?? 0))
  return origin === undefined ? address : `${origin}${here.pathPrefix ?? ''}${rest}`
}

function isBelow(path: string, prefix: string | undefined): boolean {
  return prefix === undefined || path === prefix || path.startsWith(`${prefix}/`)
}

// By hand, because the core's library set has no URL class; a page's own address is well-formed.
function originOf(address: string): string {
  return /^https?:\/\/[^/?#]*/i.exec(address)?.[0].toLowerCase() ?? ''
}

function pathOf(address: string): string {
  return /^[^?#]*/.exec(address.slice(originOf(address).length))?.[0] ?? ''
}
