import type * as z from 'zod/mini'
import type { deskRequests, itemRequests } from '../contract/requests.ts'
import type { runningSchema } from '../contract/shown.ts'
import type { CrmEvent } from '../core/crm-event.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import type { Pack } from '../core/pack.ts'
import { matchesPage, type PageKey } from '../core/page-key.ts'
import type { Progress, WalkthroughEvent } from '../core/walkthrough/progress.ts'
import { settle, takeStep, type Edition, type Said } from '../core/walkthrough/take-step.ts'
import { findStep, isChoice } from '../core/walkthrough/ways.ts'
import type { Step } from '../core/walkthrough/walkthrough.ts'
import { withDatabase } from '../platform/database.ts'
import { notifyOurPages, type Handlers, type Sender } from '../platform/messaging.ts'
import { readCircumstancesFor } from './circumstances.ts'
import { findPackFor } from './packs.ts'
import { textsOf, toWireAnchor, type PackTexts } from './pack-texts.ts'
import { requireHelp } from './help.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type DeskHandlers = Handlers<typeof deskRequests>
type Running = z.input<typeof runningSchema>
type SaidEvent = Parameters<ItemHandlers['walkthrough/step']>[0]['event']

/** Takes what happened to a walkthrough, and answers where it stands now. */
export const stepWalkthrough: ItemHandlers['walkthrough/step'] = async (
  { id, counter, atMs, event, sight },
  sender,
) => {
  await requireHelp(sender)
  const pack = await findPackFor(sight.page, sender.origin)
  const edition = pack === undefined ? undefined : findEdition(pack, id)
  const happened = toEvent(event)
  if (pack === undefined || edition === undefined || happened === undefined) return {}
  const progress = await changeProgress(edition, () => ({
    ...{ event: happened, sight, atMs, counter },
    by: tabOf(sender),
  }))
  if (progress === undefined) return {}
  return {
    running: toRunning(edition, progress, {
      page: sight.page,
      sender,
      texts: await readTexts(pack, sight.page),
    }),
  }
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
    .filter(({ id, state }) => state !== 'finished' && findEdition(pack, id) !== undefined)
    .toSorted((one, other) => other.changedAtMs - one.changedAtMs)[0]
  const edition = current === undefined ? undefined : findEdition(pack, current.id)
  if (edition === undefined) return undefined
  const happened: WalkthroughEvent = event === undefined ? { kind: 'looked' } : { kind: 'event', event }
  const progress = await changeProgress(edition, ({ counter, changedAtMs }) => {
    // Heard twice, an event must not end the next step as well, which may wait for the same.
    if (event !== undefined && atMs <= changedAtMs) return undefined
    return { event: happened, sight: { page, elements: {} }, atMs, by: tabOf(sender), counter }
  })
  return progress === undefined
    ? undefined
    : toRunning(edition, progress, { page, sender, texts: textsOf(pack, locale) })
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

/** Forgets how far the person is. */
export const forgetWalkthrough: DeskHandlers['walkthrough/forget'] = async ({ id }) => {
  await withDatabase((database) => database.delete('walkthroughs', id))
  notifyOurPages('progress/changed')
  return {}
}

/** One read and one write in one transaction: of two tabs, one comes after the other. */
function changeProgress(
  edition: Edition,
  toSaid: (stored: { readonly counter: number; readonly changedAtMs: number }) => Said | undefined,
): Promise<Progress | undefined> {
  return withDatabase(async (database) => {
    const transaction = database.transaction('walkthroughs', 'readwrite', { durability: 'strict' })
    const stored = await transaction.store.get(edition.id)
    const said = toSaid({ counter: stored?.counter ?? 0, changedAtMs: stored?.changedAtMs ?? 0 })
    const progress = said === undefined ? stored : takeStep(edition, stored, said)
    if (progress !== undefined && progress !== stored) await transaction.store.put(progress)
    await transaction.done
    return progress
  })
}

function findEdition(pack: Pack, id: string): Edition | undefined {
  const item = pack.items.find((each) => globalId(pack, each.id) === id)
  return item?.kind === 'walkthrough' ? { id, walkthrough: item, packVersion: pack.version } : undefined
}

function tabOf({ tabId }: Sender): string {
  return String(tabId)
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

async function readTexts(pack: Pack, page: PageKey): Promise<PackTexts> {
  const { locale } = await readCircumstancesFor(pack, page, Date.now())
  return textsOf(pack, locale)
}

function toRunning(
  { walkthrough, ...edition }: Edition,
  stored: Progress,
  { page, sender, texts }: { page: PageKey; sender: Sender; texts: PackTexts },
): Running {
  const progress = settle({ walkthrough, ...edition }, stored)
  const step = findStep(walkthrough, progress.stepId)
  if (step === undefined) throw new Error(`a settled progress stands at no step: ${progress.stepId}`)
  return {
    id: progress.id,
    title: texts.inLocale(walkthrough.title),
    state: progress.state,
    isElsewhere: progress.owner !== tabOf(sender),
    counter: progress.counter,
    taken: progress.trail.length,
    stepCount: walkthrough.steps.length,
    step: toShownStep(step, page, texts),
  }
}

function toShownStep(step: Step, page: PageKey, texts: PackTexts): Running['step'] {
  const branches = step.branches ?? []
  return {
    id: step.id,
    ...texts.toSaid(step),
    page: step.page,
    isHere: step.page === undefined || matchesPage(step.page, page),
    anchor: step.anchor === undefined ? undefined : toWireAnchor(step.anchor),
    advanceOn: isChoice(step) ? 'next' : (step.advance?.on ?? 'next'),
    choices: branches.flatMap((branch, index) =>
      branch.on === 'choice' ? [{ branch: index, text: texts.inLocale(branch.text) }] : [],
    ),
    elements: branches.flatMap((branch, index) =>
      branch.on === 'element' ? [{ branch: index, anchor: toWireAnchor(branch.anchor) }] : [],
    ),
  }
}
