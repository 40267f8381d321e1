import type { studioRequests } from '../contract/studio.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyTab, type Handlers } from '../platform/messaging.ts'
import { ownerOf } from './running.ts'
import { readWritten } from './written-packs.ts'
import { leaveOthers } from './walkthroughs.ts'

/** Begins a walkthrough of the draft in the tab, at the step that the trainer wants to see; any other is left. */
export const tryWalkthrough: Handlers<typeof studioRequests>['walkthrough/try'] = async ({
  tabId,
  packId,
  walkthroughId,
  stepId,
}) => {
  const written = await readWritten(packId)
  if (written === undefined) return {}
  const id = globalId(written.drafted, walkthroughId)
  const atMs = Date.now()
  await withDatabase(async (database) => {
    const transaction = database.transaction('walkthroughs', 'readwrite', { durability: 'strict' })
    await leaveOthers(transaction.store, id)
    const stored = await transaction.store.get(id)
    await transaction.store.put({
      ...{ id, packVersion: written.drafted.version, state: 'running', stepId, trail: [], skipped: [] },
      ...{ owner: ownerOf({ tabId }), counter: (stored?.counter ?? 0) + 1 },
      ...{ startedAtMs: atMs, changedAtMs: atMs },
    })
    await transaction.done
  })
  notifyTab(tabId, 'help/changed', {})
  return {}
}
