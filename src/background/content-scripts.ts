// The bundler replaces these imports by the built files' paths; nothing of the content scripts is bundled in here.
import contentScript from '../content/main.ts?script&iife'
import { browser } from '../platform/browser.ts'
import { notifyAllTabs } from '../platform/messaging.ts'
import { listGrantedPatterns } from '../platform/sites.ts'
import { putScript } from './put-script.ts'

const registrationId = 'content'

/** Makes the registered content script match the granted sites: no more, no fewer. Safe to call at any time. */
export async function followGrants(): Promise<void> {
  // One at a time: two events at once would both take the old one away, and then both register.
  await navigator.locks.request(registrationId, registerForGrants)
  // Where a grant was taken back, the script that still runs asks, is told so, and takes everything away.
  await notifyAllTabs('help/changed', {})
}

async function registerForGrants(): Promise<void> {
  const matches = await listGrantedPatterns()
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [registrationId] })
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registrationId] })
    return
  }
  const script = {
    id: registrationId,
    matches,
    js: [`/${contentScript}`],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }
  // Changed in place, so that a pattern that the browser refuses leaves the sites that were there before.
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Starts the content script in tabs that were open before the site was granted or the extension came. */
export async function startInOpenTabs(): Promise<void> {
  const matches = await listGrantedPatterns()
  if (matches.length === 0) return
  const tabs = await browser.tabs.query({ url: matches })
  // Where it cannot be put, the next load starts it.
  await Promise.all(
    tabs.flatMap(({ id: tabId }) =>
      tabId === undefined ? [] : [putScript(contentScript, { tabId, allFrames: true })],
    ),
  )
}
