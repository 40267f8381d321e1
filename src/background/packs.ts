import { parsePack, type PackReading } from '../contract/pack.ts'
import { packBytesAtMost, tooLarge } from '../contract/pack-size.ts'
import type { deskRequests } from '../contract/requests.ts'
import { namesPlaces } from '../core/environment.ts'
import { inEnvironment } from '../core/environment-pack.ts'
import { localize } from '../core/locale.ts'
import { servesPage, type Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { withDatabase } from '../platform/database.ts'
import {
  notifyAllTabs,
  notifyOurPages,
  notifyQuestions,
  type Handlers,
  type Sender,
} from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { openPacks, putVersion } from './pack-versions.ts'
import { forgetPack, readNewestPacks, readPacks } from './read-packs.ts'
import { indexPack } from './search-index-store.ts'
import { findPreview, type ShownPreview } from './studio.ts'

type DeskHandlers = Handlers<typeof deskRequests>
type PackSummary = Awaited<ReturnType<DeskHandlers['packs/list']>>['packs'][number]

const dueAlarm = 'packs/due/'

/** The pack that a page is shown; with the preview that it comes from, in a tab that a trainer writes beside. */
export interface ServingPack {
  readonly pack: Pack
  readonly preview?: ShownPreview | undefined
}

/**
 * The pack for a page of the sender: one that names its place goes before one that does not. A tab that a trainer
 * writes beside is shown the draft, where that serves the page.
 */
export async function findServingPack(
  page: PageKey,
  sender: Pick<Sender, 'address' | 'tabId'>,
): Promise<ServingPack | undefined> {
  const preview = await findPreview(sender)
  const { address = '' } = sender
  if (preview !== undefined && servesPage(preview.pack, page, address))
    return { pack: inEnvironment(preview.pack, address), preview }
  const pack = await findPublishedPack(page, address)
  return pack && { pack: inEnvironment(pack, address) }
}

/** The same, for whom it is all one where the pack comes from. */
export async function findPackFor(
  page: PageKey,
  sender: Pick<Sender, 'address' | 'tabId'>,
): Promise<Pack | undefined> {
  return (await findServingPack(page, sender))?.pack
}

async function findPublishedPack(page: PageKey, address: string): Promise<Pack | undefined> {
  const packs = await readPacks()
  const serving = packs.filter((pack) => servesPage(pack, page, address))
  return serving.find((pack) => namesPlaces(pack.crm)) ?? serving[0]
}

/** Reads a pack's text and uses it from now on. When it is refused, nothing changes: the last good pack stays. */
export const installPack: DeskHandlers['pack/install'] = async ({ text }) => {
  const reading = readPack(text)
  if (!reading.ok) return { installed: false, reasons: [...reading.reasons] }
  await usePack(reading.value)
  return { installed: true, pack: summarize(reading.value) }
}

/** The packs in use, in short. */
export const listPacks: DeskHandlers['packs/list'] = async () => ({
  packs: (await readNewestPacks()).map(summarize),
})

/** Uses the pack that this build carries, where it carries one that is newer than the pack of its id in use. */
export async function installPinnedPack(): Promise<void> {
  const path = import.meta.env.VITE_PINNED_PACK
  if (path === undefined || path === '') return
  const response = await fetch(browser.runtime.getURL(path))
  const reading = parsePack(await response.text())
  if (!reading.ok) return console.error('[Fingerpost] the pinned pack was refused', reading.reasons)
  const inUse = await withDatabase((database) => database.get('packs', reading.value.id))
  if (inUse === undefined || inUse.version < reading.value.version) await usePack(reading.value)
}

/** Reads a pack's text as `parsePack` does, of no more bytes than a pack may have. */
export function readPack(text: string): PackReading {
  const bytes = new TextEncoder().encode(text).length
  return bytes > packBytesAtMost ? { ok: false, reasons: [tooLarge(bytes)] } : parsePack(text)
}

/** Uses a version from now on, wherever it comes from. */
export async function usePack(pack: Pack): Promise<void> {
  const touched = await withDatabase((database) => putVersion(openPacks(database), pack, Date.now()))
  await announcePack(pack, touched)
}

/** Tells of a version that was stored, and of the questions that it touched, and makes it ready to be searched. */
export async function announcePack(pack: Pack, questionIds: readonly string[] = []): Promise<void> {
  // A file may be loaded again with other content and the same version.
  forgetPack(pack.id)
  if (questionIds.length > 0) notifyQuestions(questionIds)
  await tellOfPacks()
  if (pack.rollout?.from !== undefined)
    await browser.alarms.create(dueAlarm + pack.id, { when: Date.parse(pack.rollout.from) })
  // Behind it: whoever asks before it is done waits for it, and help is on meanwhile.
  await indexPack(pack)
}

/** The time of a version has come that was to go out later. */
export function followDueVersions(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(dueAlarm)) void tellOfPacks()
  })
}

/** Tells every page that other packs, or other versions of them, are in use. */
export async function tellOfPacks(): Promise<void> {
  notifyOurPages('packs/changed')
  await notifyAllTabs('help/changed', {})
}

function summarize(pack: Pack): PackSummary {
  return {
    id: pack.id,
    version: pack.version,
    title: localize(pack.title, readUiLanguage(), pack.defaultLocale),
    product: pack.crm.product,
    tips: pack.items.filter(({ kind }) => kind === 'tip').length,
    resources: pack.resources.length,
  }
}
