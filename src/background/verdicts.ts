import type { helpDeskRequests } from '../contract/help-desk-requests.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyOurPages, type Handlers } from '../platform/messaging.ts'

type HelpDeskHandlers = Handlers<typeof helpDeskRequests>

/** All verdicts and releases. */
export const listVerdicts: HelpDeskHandlers['verdicts/list'] = () =>
  withDatabase(async (database) => ({
    verdicts: await database.getAll('verdicts'),
    releases: await database.getAll('releases'),
  }))

/** Keeps a verdict. One of the same id stays as it is: it may have been taken back meanwhile. */
export const giveVerdict: HelpDeskHandlers['verdict/give'] = async ({ verdict }) => {
  await withDatabase(async (database) => {
    const transaction = database.transaction('verdicts', 'readwrite', { durability: 'strict' })
    if ((await transaction.store.get(verdict.id)) === undefined) await transaction.store.put(verdict)
    await transaction.done
  })
  notifyOurPages('desk/changed')
  return {}
}

/** Takes a verdict back. */
export const withdrawVerdict: HelpDeskHandlers['verdict/withdraw'] = async ({ id, atMs }) => {
  await withDatabase(async (database) => {
    const transaction = database.transaction('verdicts', 'readwrite', { durability: 'strict' })
    const verdict = await transaction.store.get(id)
    if (verdict?.withdrawnAtMs === undefined && verdict !== undefined)
      await transaction.store.put({ ...verdict, withdrawnAtMs: atMs })
    await transaction.done
  })
  notifyOurPages('desk/changed')
  return {}
}

/** Notes a release of a CRM. */
export const noteRelease: HelpDeskHandlers['release/note'] = async ({ release }) => {
  await withDatabase((database) => database.put('releases', release))
  notifyOurPages('desk/changed')
  return {}
}
