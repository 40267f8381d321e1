import { withoutHelpers } from '../../test/e2e/support/in-page.ts'
import type { Place } from './ground.ts'

/** All targets of all places with where they can be, as the source of what a watch follows. */
export function toWatchedSource(places: readonly Place[]): string {
  const entries = places.flatMap(({ hash, targets }) =>
    Object.entries(targets).map(
      ([key, oracle]) =>
        `${JSON.stringify(key)}: { hash: ${String(hash)}, oracle: ${withoutHelpers(oracle)} }`,
    ),
  )
  return `({ ${entries.join(',\n')} })`
}
