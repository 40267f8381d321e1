import type { Pack } from '../pack.ts'
import type { Release } from './release.ts'
import type { Rollout } from './rollout.ts'

/** What a version goes out with. */
export interface Going {
  readonly release: Release
  readonly rollout?: Rollout | undefined
}

/** The pack as it goes out: as its next version, with who and why, to those whom it is for. */
export function toRelease(pack: Pack, version: number, { release, rollout }: Going): Pack {
  const isForAll = rollout === undefined || Object.values(rollout).every((part) => part === undefined)
  const there = new Set(pack.items.map(({ id }) => id))
  // Once everybody has this version, no earlier one is shown from which something would have to be kept back.
  const withdrawn = isForAll ? [] : (pack.withdrawn ?? []).filter((id) => !there.has(id))
  return {
    ...pack,
    version,
    release,
    rollout: isForAll ? undefined : rollout,
    withdrawn: withdrawn.length === 0 ? undefined : withdrawn,
  }
}

/**
 * The next version without the item, for the same people as the one before; those whom it does not reach lose the item
 * as well. A pack that does not hold the item is returned as it is.
 */
export function withdrawItem(pack: Pack, itemId: string, release: Release): Pack {
  if (!pack.items.some(({ id }) => id === itemId)) return pack
  const without = { ...pack, items: pack.items.filter(({ id }) => id !== itemId) }
  const withdrawn = [...(pack.withdrawn ?? []), itemId]
  return toRelease({ ...without, withdrawn }, pack.version + 1, { release, rollout: pack.rollout })
}

/**
 * An earlier version as the next one over `newest`. What was withdrawn since stays taken from those whom it does not reach,
 * but for what it brings back itself.
 */
export function returnTo(earlier: Pack, newest: Pack, going: Going): Pack {
  const withdrawn = [...new Set([...(earlier.withdrawn ?? []), ...(newest.withdrawn ?? [])])]
  return toRelease({ ...earlier, withdrawn }, newest.version + 1, going)
}

/** What an earlier version still shows where the newest does not reach. */
export function keepBack(earlier: Pack, newest: Pack): Pack {
  const { withdrawn } = newest
  if (withdrawn === undefined) return earlier
  return { ...earlier, items: earlier.items.filter(({ id }) => !withdrawn.includes(id)) }
}
