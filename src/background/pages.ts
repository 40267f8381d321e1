import anchoringScript from '../content/anchoring/main.ts?script&iife'
import eventsScript from '../content/events/main.ts?script&iife'
import overlayScript from '../content/overlay/main.tsx?script&iife'
import panelsScript from '../content/panels/main.tsx?script&iife'
import pictureScript from '../content/picture/main.ts?script&iife'
import type * as z from 'zod/mini'
import type { pageRequests } from '../contract/requests.ts'
import { isOpen } from '../core/delivery/gate.ts'
import { judgeItem } from '../core/delivery/judge-item.ts'
import { findEnvironment } from '../core/environment.ts'
import { firstDayCap } from '../core/delivery/judge-on-page.ts'
import { awaitsEvents } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import { browser } from '../platform/browser.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyStudio, notifyTab, type Handlers, type Sender } from '../platform/messaging.ts'
import { readStudioTab } from '../platform/studio-tabs.ts'
import { readText, readUiLanguage } from '../platform/texts.ts'
import { changePerson, readCircumstancesFor } from './circumstances.ts'
import { hasDueAnswer } from './due-answers.ts'
import { isHelpOn } from './help.ts'
import { findLook } from './looks.ts'
import { readMissedIds } from './misses.ts'
import { findPackLocale } from './pack-texts.ts'
import { findServingPack } from './packs.ts'
import { readPinItems } from './pins.ts'
import { toShownItem } from './shown-items.ts'
import { followRecording } from './recorder.ts'
import { followPicking } from './studio.ts'
import { isFromTop } from './top-frame.ts'
import { findRunning } from './walkthroughs.ts'

type PageHandlers = Handlers<typeof pageRequests>
type FirstTexts = NonNullable<z.input<(typeof pageRequests)['page/enter']['output']>['texts']>

/** Answers a page that was arrived at with the items that the page has only its own gates left to judge of. */
export const enterPage: PageHandlers['page/enter'] = async ({ page }, sender) => {
  if (!(await isHelpOn(sender)))
    return { help: 'off', locale: readUiLanguage(), items: [], awaitsEvents: false }
  reportFrame(page, sender)
  const serving = await findServingPack(page, sender)
  await tellStudio(page, sender, serving)
  if (serving === undefined)
    return { help: 'no-pack', locale: readUiLanguage(), items: [], awaitsEvents: false }
  const { pack, preview } = serving
  const nowMs = Date.now()
  await noteFirstDay()
  await followRecording(sender)
  await followPicking(sender)
  const circumstances = await readCircumstancesFor(pack, page, nowMs, { preview, sender })
  const { locale, moment } = circumstances
  const missed: ReadonlySet<string> = preview === undefined ? await readMissedIds(pack) : new Set()
  const pins = preview === undefined ? await readPinItems(pack, page) : []
  return {
    help: 'on',
    texts: readFirstTexts(),
    locale: findPackLocale(pack, locale),
    items: [
      ...pack.items.flatMap((item) => {
        const judged = judgeItem(item, circumstances)
        if (!isOpen(judged)) return []
        const shown = toShownItem(item, judged, circumstances)
        return [missed.has(shown.id) ? { ...shown, isMissed: true as const } : shown]
      }),
      ...pins,
    ],
    cap: circumstances.isFirstDay ? firstDayCap : undefined,
    phase: moment.phase,
    look: findLook(pack),
    awaitsEvents: awaitsEvents(pack),
    hasAnswer: isFromTop(sender) && (await withDatabase((database) => hasDueAnswer(database, page, nowMs))),
    running: await findRunning(pack, { page, sender, locale, atMs: nowMs }),
  }
}

/** The studio beside hears where its tab is, also where its draft cannot be seen: a trainer would wait for it in vain. */
async function tellStudio(
  page: PageKey,
  sender: Sender,
  serving: Awaited<ReturnType<typeof findServingPack>>,
): Promise<void> {
  const { tabId, address = '' } = sender
  if (tabId === undefined || !isFromTop(sender)) return
  const isServed = serving?.preview !== undefined
  if (!isServed && (await readStudioTab(tabId)).preview === undefined) return
  const environmentId = isServed ? findEnvironment(serving.pack.crm, address)?.id : undefined
  notifyStudio('page/entered', { tabId, page, isServed, environmentId })
}

function readFirstTexts(): FirstTexts {
  return {
    helpTab: readText('helpTab'),
    direction: readText('direction'),
    language: readText('language'),
    tipNamed: readText('tipNamed', '$1'),
    glossaryMark: readText('glossaryMark', '$1'),
    pinNamed: readText('pinNamed', '$1'),
    updatedHint: readText('updatedHint'),
    close: readText('close'),
  }
}

// By the worker, so that no page can claim to be a frame of another.
function reportFrame(page: PageKey, sender: Sender): void {
  if (sender.tabId !== undefined && !isFromTop(sender)) notifyTab(sender.tabId, 'frame/entered', { page }, 0)
}

/** The first day is counted from the first page with help on it. */
async function noteFirstDay(): Promise<void> {
  const isKnown = await withDatabase(async (database) => (await database.count('person')) > 0)
  if (!isKnown) await changePerson((person) => person)
}

const scripts = {
  overlay: overlayScript,
  anchoring: anchoringScript,
  events: eventsScript,
  panels: panelsScript,
  picture: pictureScript,
}

/** Puts one of our scripts into the frame that asks for it. */
export const loadScript: PageHandlers['script/load'] = async ({ script }, sender) => {
  if (sender.tabId === undefined) throw new Error('only a tab has a page')
  await browser.scripting.executeScript({
    target: { tabId: sender.tabId, frameIds: [sender.frameId ?? 0] },
    files: [`/${scripts[script]}`],
  })
  return {}
}

/** Passes the help key of a child frame on to the top frame. */
export const openPanel: PageHandlers['panel/open'] = async (_input, sender) => {
  if (sender.tabId !== undefined) notifyTab(sender.tabId, 'panel/requested', {}, 0)
  return {}
}
