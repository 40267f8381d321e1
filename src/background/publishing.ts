import { parsePack, toPackText, type PackReading } from '../contract/pack.ts'
import type { publishingRequests } from '../contract/publishing.ts'
import { isSame } from '../core/authoring/pack-diff.ts'
import { withdrawItem } from '../core/publishing/to-release.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { openPacks, putPack } from './pack-versions.ts'
import { announcePack, readPack } from './packs.ts'

type PublishingHandlers = Handlers<typeof publishingRequests>
type Outcome = Awaited<ReturnType<PublishingHandlers['pack/publish']>>

/** Publishes a version over the one that its author saw; where another went out meanwhile, nothing is written. */
export const publishPack: PublishingHandlers['pack/publish'] = async ({ text, over }) => {
  const reading = readPack(text)
  if (!reading.ok) return { outcome: 'refused', reasons: [...reading.reasons] }
  const next = reading.value
  return replace(next.id, (newest) => {
    // Heard twice, it is out already, and is told of once more: the worker may have died before it was.
    const isOut = newest?.version === next.version && isSame(newest, next)
    return isOut || (newest?.version === over && next.version > over) ? reading : undefined
  })
}

/** Takes an item out of the version that is out, and out of the earlier ones that some are still shown. */
export const withdraw: PublishingHandlers['pack/withdraw'] = ({ packId, itemId, release }) =>
  replace(packId, (newest) => newest && parsePack(toPackText(withdrawItem(newest, itemId, release))))

/** Puts in the place of the newest version what `make` reads over it, in one write; nothing where that is no pack. */
async function replace(
  packId: string,
  make: (newest: Pack | undefined) => PackReading | undefined,
): Promise<Outcome> {
  const { outcome, next } = await withDatabase(
    async (database): Promise<{ outcome: Outcome; next?: Pack }> => {
      const { stores, done } = openPacks(database)
      const reading = make(await stores.packs.get(packId))
      if (reading === undefined) return { outcome: { outcome: 'overtaken' } }
      if (!reading.ok) return { outcome: { outcome: 'refused', reasons: [...reading.reasons] } }
      await putPack(stores, reading.value)
      await done
      return { outcome: { outcome: 'published' }, next: reading.value }
    },
  )
  if (next !== undefined) await announcePack(next)
  return outcome
}
