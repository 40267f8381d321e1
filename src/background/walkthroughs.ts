import type { deskRequests, itemRequests } from '../contract/requests.ts'
import type { CrmEvent } from '../core/crm-event.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import type { Pack } from '../core/pack.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Progress, WalkthroughEvent } from '../core/walkthrough/progress.ts'
import { settle, takeStep, type Edition, type Said } from '../core/walkthrough/take-step.ts'
import { withDatabase } from '../platform/database.ts'
import {
  notifyAllTabs,
  notifyOurPages,
  notifyTab,
  type Handlers,
  type Sender,
} from '../platform/messaging.ts'
import { readCircumstancesFor } from './circumstances.ts'
import { readPacks } from './read-packs.ts'
import { findServingPack, type ServingPack } from './packs.ts'
import { textsOf, type PackTexts } from './pack-texts.ts'
import { requireHelp } from './help.ts'
import { ownerOf, toRunning, type Running } from './running.ts'
import { isFromTop } from './top-frame.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type DeskHandlers = Handlers<typeof deskRequests>
type SaidEvent = Parameters<ItemHandlers['walkthrough/step']>[0]['event']

/** Takes what happened to a walkthrough, and answers where it stands now. */
export const stepWalkthrough: ItemHandlers['walkthrough/step'] = async (
  { id, counter, atMs, event, sight },
  sender,
) => {
  await requireHelp(sender)
  const serving = await findServingPack(sight.page, sender)
  const edition = serving === undefined ? undefined : findEdition(serving.pack, id)
  const happened = toEvent(event)
  if (serving === undefined || edition === undefined || happened === undefined) return {}
  const progress = await changeProgress(edition, () => ({
    ...{ event: happened, sight, atMs, counter },
    by: ownerOf(sender),
  }))
  if (progress === undefined) return {}
  return {
    running: await toRunning(edition, progress, {
      page: sight.page,
      sender,
      texts: await readTexts(serving, sight.page),
    }),
  }
}

/** Tells the tab's frames what one of them says of where the step is shown. */
export const placeStep: ItemHandlers['walkthrough/place'] = async (said, sender) => {
  await requireHelp(sender)
  const { tabId, frameId = 0 } = sender
  if (tabId !== undefined) notifyTab(tabId, 'walkthrough/placed', { ...said, frame: frameId })
  return {}
}

/** The walkthrough of the pack that the person is in or left last, after it has looked at the page that was arrived at. */
export async function findRunning(
  pack: Pack,
  {
    page,
    sender,
    locale,
    atMs,
    event,
  }: {
    page: PageKey
    sender: Sender
    locale: string
    atMs: number
    /** What happened in the CRM, where something did. */
    event?: CrmEvent
  },
): Promise<Running | undefined> {
  const stored = await withDatabase((database) => database.getAll('walkthroughs'))
  const current = stored
    .filter((each) => findEdition(pack, each.id) !== undefined && isWorthTelling(each, atMs, ownerOf(sender)))
    .toSorted((one, other) => other.changedAtMs - one.changedAtMs)[0]
  const edition = current === undefined ? undefined : findEdition(pack, current.id)
  if (edition === undefined) return undefined
  const looked: WalkthroughEvent = { kind: isFromTop(sender) ? 'arrived' : 'looked' }
  const happened = event === undefined ? looked : { kind: 'event' as const, event }
  const progress = await changeProgress(edition, ({ counter, changedAtMs }) => {
    // Heard twice, an event must not end the next step as well, which may wait for the same.
    if (event !== undefined && atMs <= changedAtMs) return undefined
    return { event: happened, sight: { page, elements: {} }, atMs, by: ownerOf(sender), counter }
  })
  return progress === undefined
    ? undefined
    : toRunning(edition, progress, { page, sender, texts: textsOf(pack, locale) })
}

/**
 * For how long a tab is told that it finished one, in milliseconds: the answer that tells it first may be for a page that
 * was left meanwhile.
 */
const finishedToldMs = 5_000

function isWorthTelling({ state, owner, changedAtMs }: Progress, atMs: number, tab: string): boolean {
  return state !== 'finished' || (owner === tab && atMs - changedAtMs < finishedToldMs)
}

/** Walkthroughs that were begun and not finished, latest first. */
export async function listUnfinished(
  packs: readonly Pack[],
): Promise<readonly { edition: Edition; pack: Pack; progress: Progress }[]> {
  const stored = await withDatabase((database) => database.getAll('walkthroughs'))
  return stored
    .filter(({ state }) => state !== 'finished')
    .toSorted((one, other) => other.changedAtMs - one.changedAtMs)
    .flatMap((progress) => {
      const pack = packs.find(({ id }) => progress.id.startsWith(`${id}/`))
      const edition = pack === undefined ? undefined : findEdition(pack, progress.id)
      return pack === undefined || edition === undefined
        ? []
        : [{ edition, pack, progress: settle(edition, progress) }]
    })
}

/** Goes on with a walkthrough in the tab that the popup stands over. */
export const resumeWalkthrough: DeskHandlers['walkthrough/resume'] = async ({ id, tabId }) => {
  const pack = (await readPacks()).find((each) => id.startsWith(`${each.id}/`))
  const edition = pack === undefined ? undefined : findEdition(pack, id)
  if (pack === undefined || edition === undefined) return { isResumed: false }
  // Where the tab stands is told by its page, when it hears that something changed.
  const sight: Said['sight'] = { page: { product: pack.crm.product, view: 'other' }, elements: {} }
  const by = ownerOf({ tabId })
  const progress = await changeProgress(edition, ({ counter }) => ({
    ...{ event: { kind: 'resume' }, sight, atMs: Date.now(), by, counter },
  }))
  notifyTab(tabId, 'help/changed', {})
  return { isResumed: progress?.state === 'running' && progress.owner === by }
}

/** Forgets how far the person is. */
export const forgetWalkthrough: DeskHandlers['walkthrough/forget'] = async ({ id }) => {
  await withDatabase((database) => database.delete('walkthroughs', id))
  notifyOurPages('progress/changed')
  await notifyAllTabs('walkthrough/changed', { id, counter: 0 })
  return {}
}

/**
 * One read and one write in one transaction: of two tabs, one comes after the other. A person is in one walkthrough at a
 * time: what is begun or resumed leaves every other one.
 */
async function changeProgress(
  edition: Edition,
  toSaid: (stored: { readonly counter: number; readonly changedAtMs: number }) => Said | undefined,
): Promise<Progress | undefined> {
  const { before, after } = await withDatabase(async (database) => {
    const transaction = database.transaction('walkthroughs', 'readwrite', { durability: 'strict' })
    const stored = await transaction.store.get(edition.id)
    const said = toSaid({ counter: stored?.counter ?? 0, changedAtMs: stored?.changedAtMs ?? 0 })
    const progress = said === undefined ? stored : takeStep(edition, stored, said)
    if (progress !== undefined && progress !== stored) {
      await transaction.store.put(progress)
      if (said?.event.kind === 'start' || said?.event.kind === 'resume')
        await leaveOthers(transaction.store, edition.id)
    }
    await transaction.done
    return { before: stored, after: progress }
  })
  if (after !== undefined && after.counter !== before?.counter) {
    notifyOurPages('progress/changed')
    await notifyAllTabs('walkthrough/changed', { id: after.id, counter: after.counter })
  }
  return after
}

/** Leaves every walkthrough that the person is in but this one, within a transaction that may write. */
export async function leaveOthers(
  store: { getAll(): Promise<Progress[]>; put(progress: Progress): Promise<unknown> },
  id: string,
): Promise<void> {
  for (const other of await store.getAll())
    if (other.id !== id && (other.state === 'running' || other.state === 'deciding'))
      await store.put({ ...other, state: 'left', counter: other.counter + 1 })
}

function findEdition(pack: Pack, id: string): Edition | undefined {
  const item = pack.items.find((each) => globalId(pack, each.id) === id)
  return item?.kind === 'walkthrough' ? { id, walkthrough: item, packVersion: pack.version } : undefined
}

/** Undefined for an event without what it is about. */
function toEvent({ kind, branch, event }: SaidEvent): WalkthroughEvent | undefined {
  switch (kind) {
    case 'choose':
      return branch === undefined ? undefined : { kind, branch }
    case 'event':
      return event === undefined ? undefined : { kind, event }
    case 'start':
    case 'next':
    case 'back':
    case 'skip':
    case 'leave':
    case 'resume':
    case 'clicked':
    case 'filled':
    case 'looked':
      return { kind }
  }
}

/** In the language of the person, or of whom a preview is for. */
async function readTexts({ pack, preview }: ServingPack, page: PageKey): Promise<PackTexts> {
  const { locale } = await readCircumstancesFor(pack, page, Date.now(), { preview })
  return textsOf(pack, locale)
}
