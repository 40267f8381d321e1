import type { mediaRequests } from '../contract/media-requests.ts'
import type { MediaFile } from '../core/media/media.ts'
import { browser } from '../platform/browser.ts'
import { withDatabase } from '../platform/database.ts'
import type { Handlers, Sender } from '../platform/messaging.ts'
import { filmUrl } from '../platform/own-pages.ts'
import { requireHelp } from './help.ts'
import { readPacks } from './read-packs.ts'

type MediaHandlers = Handlers<typeof mediaRequests>

/** A picture or film of a pack in use, or of what is being written. */
export const readMedia: MediaHandlers['media/read'] = async ({ file }, sender) => {
  await requireOursOrHelp(sender)
  const found = await findFile(file)
  return found === undefined ? {} : { url: `data:${found.type};base64,${found.data}` }
}

/** Opens the film in a tab of its own. */
export const openMedia: MediaHandlers['media/open'] = async ({ file, alt }, sender) => {
  await requireOursOrHelp(sender)
  const opener = sender.tabId === undefined ? {} : { openerTabId: sender.tabId }
  await browser.tabs.create({ url: filmUrl(file, alt), ...opener })
  return {}
}

async function requireOursOrHelp(sender: Sender): Promise<void> {
  if (!sender.isOurPage) await requireHelp(sender)
}

async function findFile(name: string): Promise<MediaFile | undefined> {
  const inUse = (await readPacks()).find(({ media = {} }) => Object.hasOwn(media, name))
  if (inUse !== undefined) return inUse.media?.[name]
  return (await withDatabase((database) => database.getFromIndex('draftMedia', 'name', name)))?.file
}
