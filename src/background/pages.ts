import anchoringScript from '../content/anchoring/main.ts?script&iife'
import overlayScript from '../content/overlay/main.tsx?script&iife'
import type { pageRequests } from '../contract/requests.ts'
import type { Trace } from '../core/anchor.ts'
import { findLocale, localize } from '../core/locale.ts'
import { parseMarkdown } from '../core/markdown.ts'
import { tipsForPage, type Pack, type Tip } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { RichText } from '../core/rich-text.ts'
import { browser } from '../platform/browser.ts'
import { notifyTab, type Handlers, type Sender } from '../platform/messaging.ts'
import { readSettings } from '../platform/settings.ts'
import { isGranted } from '../platform/sites.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { findPackFor } from './packs.ts'

type PageHandlers = Handlers<typeof pageRequests>

/** Answers a page that was arrived at with its tips, in the person's language. */
export const enterPage: PageHandlers['page/enter'] = async ({ page }, sender) => {
  const locale = readUiLanguage()
  if (!(await isHelpOn(sender))) return { help: 'off', locale, tips: [] }
  reportFrame(page, sender)
  const pack = await findPackFor(page, sender.origin)
  if (pack === undefined) return { help: 'no-pack', locale, tips: [] }
  return {
    help: 'on',
    locale: findPackLocale(pack, locale),
    tips: tipsForPage(pack, page).map((tip) => toShownTip(pack, tip, locale)),
  }
}

// By the worker, so that no page can claim to be a frame of another.
function reportFrame(page: PageKey, { tabId, frameId = 0 }: Sender): void {
  if (tabId !== undefined && frameId !== 0) notifyTab(tabId, 'frame/entered', { page }, 0)
}

/** Whether help is switched on, and granted for the page that asks. */
async function isHelpOn({ origin }: Sender): Promise<boolean> {
  const { helpOn } = await readSettings()
  return helpOn && origin !== undefined && (await isGranted(origin))
}

/** Throws when help is off where the request comes from: what still runs there has not heard of it yet. */
export async function requireHelp(sender: Sender): Promise<void> {
  if (!(await isHelpOn(sender))) throw new Error('help is off on this site')
}

const scripts = { overlay: overlayScript, anchoring: anchoringScript }

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

/** The language in which the pack speaks to someone whose browser speaks `wanted`. */
export function findPackLocale(pack: Pack, wanted: string): string {
  return findLocale(Object.keys(pack.title), wanted, pack.defaultLocale) ?? pack.defaultLocale
}

// The schema's lists are not read-only.
function toWireTrace(trace: Trace | undefined): ShownTip['anchor']['trace'] {
  return trace === undefined ? undefined : { ...trace, marks: trace.marks?.slice() }
}

/** Safe text of a pack, parsed. It was checked when the pack was read, so that a failure here is a bug. */
export function toRichText(markdown: string): RichText {
  const parsed = parseMarkdown(markdown)
  if (!parsed.ok) throw new Error(`a stored pack holds text that is not safe: ${parsed.detail ?? ''}`)
  return parsed.value
}

type ShownTip = Awaited<ReturnType<PageHandlers['page/enter']>>['tips'][number]

function toShownTip(pack: Pack, tip: Tip, locale: string): ShownTip {
  const inLocale = (text: Tip['title']): string => localize(text, locale, pack.defaultLocale)
  return {
    id: `${pack.id}/${tip.id}`,
    anchor: { ...tip.anchor, trace: toWireTrace(tip.anchor.trace) },
    title: inLocale(tip.title),
    text: [...toRichText(inLocale(tip.text))],
    ...(tip.benefit === undefined ? {} : { benefit: inLocale(tip.benefit) }),
  }
}
