import * as z from 'zod/mini'
import { parsePack } from '../contract/pack.ts'
import { packBytesAtMost } from '../contract/pack-size.ts'
import { packSourceSchema, type packSourceRequests } from '../contract/pack-sources.ts'
import { isSafeSource, listDue, nextCheckAtMs, type PackSource } from '../core/publishing/pack-source.ts'
import { browser } from '../platform/browser.ts'
import { fetchText } from '../platform/fetch-text.ts'
import { notifyOurPages, type Handlers } from '../platform/messaging.ts'
import { readNewestPacks } from './read-packs.ts'
import { usePack } from './packs.ts'

type SourceHandlers = Handlers<typeof packSourceRequests>

const key = 'packSources'
const alarm = 'packs/check'
const everyMinutes = 30

/** Uses the pack of an address, and remembers the address. */
export const followSource: SourceHandlers['source/follow'] = async ({ url }) => {
  if (!isSafeSource(url))
    return { followed: false, reasons: [`${url}: expected an address that begins with https://`] }
  const { source, reasons } = await ask({ url, packId: '', answeredAtMs: 0, nextAtMs: 0, failures: 0 })
  if (reasons.length > 0) return { followed: false, reasons: [...reasons] }
  await changeSources((sources) => [...sources.filter((one) => one.url !== url), source])
  await checkNowAndThen()
  return { followed: true }
}

/** Forgets the address; the pack stays in use. */
export const unfollowSource: SourceHandlers['source/unfollow'] = async ({ url }) => {
  await changeSources((sources) => sources.filter((one) => one.url !== url))
  return {}
}

/** The addresses that are followed. */
export const listSources: SourceHandlers['sources/list'] = async () => ({
  sources: [...(await readSources())],
})

/** Asks the addresses whose time has come. To be called synchronously when the worker starts. */
export function followSources(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void checkDue()
  })
  // An alarm may be gone with the browser, and with an update of the extension.
  browser.runtime.onStartup.addListener(() => void checkAgain())
  browser.runtime.onInstalled.addListener(() => void checkAgain())
}

async function checkAgain(): Promise<void> {
  if ((await readSources()).length === 0) return
  await checkNowAndThen()
  await checkDue()
}

async function checkNowAndThen(): Promise<void> {
  await browser.alarms.create(alarm, { periodInMinutes: everyMinutes })
}

async function checkDue(): Promise<void> {
  // Each by itself: one that hangs keeps no other waiting.
  await Promise.all(listDue(await readSources(), Date.now()).map(checkSource))
}

async function checkSource(due: PackSource): Promise<void> {
  const { source } = await ask(due)
  // Unless it was forgotten meanwhile.
  await changeSources((sources) => sources.map((one) => (one.url === source.url ? source : one)))
}

/** Asks an address, and uses what is newer. */
async function ask(
  before: PackSource,
): Promise<{ readonly source: PackSource; readonly reasons: readonly string[] }> {
  const nowMs = Date.now()
  const refuse = (...reasons: readonly string[]): { source: PackSource; reasons: readonly string[] } => {
    const failures = before.failures + 1
    const problem = reasons.join('; ').slice(0, 2_000)
    return { source: { ...before, failures, problem, nextAtMs: nextCheckAtMs(nowMs, failures) }, reasons }
  }
  const fetched = await fetchText(before.url, { bytesAtMost: packBytesAtMost, tag: before.tag })
  if (!fetched.ok) return refuse(fetched.detail ?? fetched.error)
  const source = {
    ...before,
    answeredAtMs: nowMs,
    failures: 0,
    problem: undefined,
    nextAtMs: nextCheckAtMs(nowMs, 0),
  }
  if (!fetched.value.isNew) return { source, reasons: [] }
  const { text, tag, url } = fetched.value
  if (!isSafeSource(url)) return refuse(`${url}: led to an address that is not https://`)
  const reading = parsePack(text)
  if (!reading.ok) return refuse(...reading.reasons)
  const pack = reading.value
  if (before.packId !== '' && pack.id !== before.packId)
    return refuse(`${url}: gives the pack ${pack.id}, and not ${before.packId} any more`)
  const inUse = (await readNewestPacks()).find(({ id }) => id === pack.id)
  try {
    if (inUse === undefined || inUse.version < pack.version) await usePack(pack)
  } catch (error) {
    // The disk is full, or the browser refused it.
    if (error instanceof DOMException) return refuse(`${url}: could not be kept: ${error.message}`)
    throw error
  }
  return { source: { ...source, packId: pack.id, tag }, reasons: [] }
}

async function readSources(): Promise<readonly PackSource[]> {
  const stored = await browser.storage.local.get(key)
  const parsed = z.safeParse(z.array(packSourceSchema), stored[key])
  return parsed.success ? parsed.data : []
}

// One at a time: two changes at once would each write over the other.
async function changeSources(
  change: (sources: readonly PackSource[]) => readonly PackSource[],
): Promise<void> {
  await navigator.locks.request(key, async () => {
    await browser.storage.local.set({ [key]: change(await readSources()) })
  })
  // Of another version, those who put it to use have told already.
  notifyOurPages('desk/changed')
}
