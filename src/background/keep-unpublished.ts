import { withDatabase, type FingerpostSchema } from '../platform/database.ts'
import { notifyOurPages } from '../platform/messaging.ts'

/** Keeps what the desk is writing, unless it was published meanwhile. */
export async function keepUnpublished<Name extends 'drafts' | 'wishes'>(
  name: Name,
  record: FingerpostSchema[Name]['value'],
): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    const stored = await transaction.store.get(record.id)
    if (stored?.publishedIn === undefined) await transaction.store.put(record)
    await transaction.done
  })
  notifyOurPages('desk/changed')
}
