import { parsePack, type PackReading } from '../contract/pack.ts'
import { packBytesAtMost, tooLarge } from '../contract/pack-size.ts'
import type { deskRequests } from '../contract/requests.ts'
import { localize } from '../core/locale.ts'
import { servesPage, type Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyAllTabs, notifyOurPages, type Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'

type DeskHandlers = Handlers<typeof deskRequests>

/** The pack for a page of an origin: one that names the origin goes before one that does not. */
export async function findPackFor(page: PageKey, origin: string | undefined): Promise<Pack | undefined> {
  const packs = await readPacks()
  const serving = packs.filter((pack) => servesPage(pack, page, origin ?? ''))
  return serving.find((pack) => pack.crm.origins !== undefined) ?? serving[0]
}

/** All packs in use. */
export function readPacks(): Promise<Pack[]> {
  return withDatabase((database) => database.getAll('packs'))
}

/** Reads a pack's text and uses it from now on. When it is refused, nothing changes: the last good pack stays. */
export const installPack: DeskHandlers['pack/install'] = async ({ text }) => {
  const reading = await usePack(text)
  if (!reading.ok) return { installed: false, reasons: [...reading.reasons] }
  return { installed: true, pack: summarize(reading.value) }
}

/** The packs in use, in short. */
export const listPacks: DeskHandlers['packs/list'] = async () => ({
  packs: (await readPacks()).map(summarize),
})

/** Uses the pack that this build carries, where it carries one. */
export async function installPinnedPack(): Promise<void> {
  const path = import.meta.env.VITE_PINNED_PACK
  if (path === undefined || path === '') return
  const response = await fetch(browser.runtime.getURL(path))
  const reading = await usePack(await response.text())
  if (!reading.ok) console.error('[Fingerpost] the pinned pack was refused', reading.reasons)
}

async function usePack(text: string): Promise<PackReading> {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > packBytesAtMost) return { ok: false, reasons: [tooLarge(bytes)] }
  const reading = parsePack(text)
  if (!reading.ok) return reading
  await withDatabase((database) => database.put('packs', reading.value))
  notifyOurPages('packs/changed')
  await notifyAllTabs('help/changed')
  return reading
}

function summarize(pack: Pack): {
  id: string
  version: number
  title: string
  product: string
  tips: number
  resources: number
} {
  return {
    id: pack.id,
    version: pack.version,
    title: localize(pack.title, readUiLanguage(), pack.defaultLocale),
    product: pack.crm.product,
    tips: pack.tips.length,
    resources: pack.resources.length,
  }
}
