import type { Entry } from './entry.ts'
import type { CrmRelease } from './verdict.ts'

/**
 * Every release of a CRM that the desk knows of, from when it was first heard of: what it noted, and what questions were
 * asked on.
 */
export function knownReleases(
  noted: readonly CrmRelease[],
  entries: readonly Entry[],
): readonly CrmRelease[] {
  const known = new Map(noted.map((release) => [keyOf(release), release]))
  const notedKeys = new Set(known.keys())
  for (const { question } of entries) {
    const { crmBuild: build, page, askedAtMs: atMs } = question
    if (build === undefined) continue
    const key = keyOf({ product: page.product, build })
    const before = known.get(key)
    if (notedKeys.has(key) || (before !== undefined && before.atMs <= atMs)) continue
    known.set(key, { id: key, product: page.product, build, atMs })
  }
  return [...known.values()]
}

/** The release that a CRM has now, as far as is known: the one that was heard of last. */
export function latestBuild(product: string, releases: readonly CrmRelease[]): string | undefined {
  return releases
    .filter((release) => release.product === product)
    .toSorted((one, other) => other.atMs - one.atMs)[0]?.build
}

function keyOf({ product, build }: Pick<CrmRelease, 'product' | 'build'>): string {
  return `${product}/${build}`
}
