/** What is held of an address that a pack points to. */
export type LinkState =
  | { readonly state: 'alive' }
  /** It leads elsewhere for good; `isFront` where that is a site's front page, which is what many do with pages that are gone. */
  | { readonly state: 'moved'; readonly to: string; readonly isFront: boolean }
  | { readonly state: 'dead'; readonly reason: string }
  /** Nobody can tell from outside: a sign-in, a busy server, no answer. */
  | { readonly state: 'unsure'; readonly reason: string }

/** An address that a pack points to, and where it stands in it. */
export interface PackLink {
  readonly url: string
  /** As `resources[3].text.en`. */
  readonly places: readonly string[]
  /** Ids of the resources that it stands in. */
  readonly resources: readonly string[]
}

/** What became of asking an address. */
export type CheckedLink = PackLink & LinkState

/** One that is not simply alive. */
export type LinkTrouble = Exclude<CheckedLink, { readonly state: 'alive' }>

/** What `fingerpost links` found out about a pack. */
export interface LinkCheck {
  readonly packId: string
  readonly packVersion: number
  readonly checkedAtMs: number
  readonly links: readonly CheckedLink[]
}

/** How many links of a check are in each state. */
export function countLinks({ links }: LinkCheck): Readonly<Record<LinkState['state'], number>> {
  const counts = { alive: 0, moved: 0, dead: 0, unsure: 0 }
  for (const { state } of links) counts[state]++
  return counts
}

/** The links of a resource that are not simply alive, the dead first. */
export function findLinkTrouble(
  { packId, resourceId }: { readonly packId: string; readonly resourceId: string },
  checks: readonly LinkCheck[],
): readonly LinkTrouble[] {
  const links = checks.find((check) => check.packId === packId)?.links ?? []
  return links
    .filter((link) => link.state !== 'alive')
    .filter(({ resources }) => resources.includes(resourceId))
    .toSorted((one, other) => troubles.indexOf(one.state) - troubles.indexOf(other.state))
}

const troubles: readonly LinkState['state'][] = ['dead', 'moved', 'unsure']
