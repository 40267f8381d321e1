import { parsePack } from '../contract/pack.ts'
import type { publishingRequests } from '../contract/publishing.ts'
import { withdrawItem } from '../core/publishing/to-release.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers } from '../platform/messaging.ts'
import { openPacks, putPack } from './pack-versions.ts'
import { announcePack, readPack, toPackText } from './packs.ts'

type PublishingHandlers = Handlers<typeof publishingRequests>
type Outcome = Awaited<ReturnType<PublishingHandlers['pack/publish']>>

/** Publishes a version over the one that its author saw; where another went out meanwhile, nothing is written. */
export const publishPack: PublishingHandlers['pack/publish'] = async ({ text, over }) => {
  const reading = readPack(text)
  if (!reading.ok) return { outcome: 'refused', reasons: [...reading.reasons] }
  return replace(reading.value.id, (newest) =>
    newest?.version === over && reading.value.version > over ? reading.value : undefined,
  )
}

/** Takes an item out of the version that is out, and out of the earlier ones that some are still shown. */
export const withdraw: PublishingHandlers['pack/withdraw'] = ({ packId, itemId, release }) =>
  replace(packId, (newest) => newest && withdrawItem(newest, itemId, release))

/** Puts in the place of the newest version what `make` makes of it, in one write; nothing where it makes nothing. */
async function replace(
  packId: string,
  make: (newest: Pack | undefined) => Pack | undefined,
): Promise<Outcome> {
  const { outcome, next } = await withDatabase(
    async (database): Promise<{ outcome: Outcome; next?: Pack }> => {
      const { stores, done } = openPacks(database)
      const next = make(await stores.packs.get(packId))
      if (next === undefined) return { outcome: { outcome: 'overtaken' } }
      const reading = parsePack(toPackText(next))
      if (!reading.ok) return { outcome: { outcome: 'refused', reasons: [...reading.reasons] } }
      await putPack(stores, next)
      await done
      return { outcome: { outcome: 'published' }, next }
    },
  )
  if (next !== undefined) await announcePack(next)
  return outcome
}
