import type { deskRequests, pageRequests } from '../contract/requests.ts'
import { isAwaited, type CrmEvent } from '../core/crm-event.ts'
import type { Pack } from '../core/pack.ts'
import { withDatabase, type MilestoneMet } from '../platform/database.ts'
import { notifyAllTabs, notifyOurPages, type Handlers } from '../platform/messaging.ts'
import { changeSettings, readSettings } from '../platform/settings.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { requireHelp } from './help.ts'
import { findLook } from './looks.ts'
import { findPackLocale, textsOf } from './pack-texts.ts'
import { readPacks } from './read-packs.ts'
import { findServingPack } from './packs.ts'
import { readCircumstancesFor, readPerson } from './circumstances.ts'
import { findRegion, wantLocale, type Person } from '../core/delivery/circumstances.ts'
import { readMoment } from '../core/delivery/moment.ts'
import { findRunning } from './walkthroughs.ts'

type PageHandlers = Handlers<typeof pageRequests>
type DeskHandlers = Handlers<typeof deskRequests>

/** Meets the milestones, and takes the walkthrough's step, that wait for what happened. Met once is met: a repetition changes nothing. */
export const observeEvent: PageHandlers['event/observe'] = async ({ page, event, atMs }, sender) => {
  await requireHelp(sender)
  const serving = await findServingPack(page, sender)
  if (serving === undefined) return { milestonesMet: [] }
  const { pack, preview } = serving
  const met = await meetMilestones(pack, event, atMs)
  const { locale } = await readCircumstancesFor(pack, page, atMs, { preview })
  const running = await findRunning(pack, { page, sender, locale, atMs, event })
  return { milestonesMet: met, running }
}

async function meetMilestones(pack: Pack, event: CrmEvent, atMs: number): Promise<string[]> {
  const waiting = pack.milestones.filter((milestone) => isAwaited(milestone.event, event))
  if (waiting.length === 0) return []
  const met = await withDatabase(async (database) => {
    const transaction = database.transaction('milestonesMet', 'readwrite', { durability: 'strict' })
    const newlyMet: string[] = []
    for (const milestone of waiting) {
      const key = keyOf(pack, milestone.id)
      if ((await transaction.store.get(key)) !== undefined) continue
      await transaction.store.put({ key, metAtMs: atMs })
      newlyMet.push(milestone.id)
    }
    await transaction.done
    return newlyMet
  })
  if (met.length > 0) notifyOurPages('progress/changed')
  return met
}

/** The person's own progress, the phase that it falls into, and whether help is on. */
export const readProgress: DeskHandlers['progress/read'] = async () => {
  const nowMs = Date.now()
  const [{ helpOn }, packs, { person, met }] = await Promise.all([
    readSettings(),
    readPacks(),
    withDatabase(async (database) => ({
      person: await readPerson(database, nowMs),
      met: await database.getAll('milestonesMet'),
    })),
  ])
  return { helpOn, packs: packs.map((pack) => toProgress(pack, { person, met, nowMs })) }
}

/** Turns help on or off; every open tab has been sent word when it answers. */
export const switchHelp: DeskHandlers['help/switch'] = async ({ on }) => {
  await changeSettings({ helpOn: on })
  notifyOurPages('progress/changed')
  await notifyAllTabs('help/changed', {})
  return {}
}

function keyOf(pack: Pack, milestoneId: string): string {
  return `${pack.id}/${milestoneId}`
}

function toProgress(
  pack: Pack,
  { person, met, nowMs }: { person: Person; met: readonly MilestoneMet[]; nowMs: number },
): Awaited<ReturnType<DeskHandlers['progress/read']>>['packs'][number] {
  const region = findRegion(pack, person.profile)
  const { timeZone: browserZone } = Intl.DateTimeFormat().resolvedOptions()
  const { phase, nextPhase, timeZone } = readMoment(nowMs, { region, browserZone, plan: pack.goLive })
  const locale = wantLocale(person.profile, region, readUiLanguage())
  const { inLocale } = textsOf(pack, locale)
  return {
    title: inLocale(pack.title),
    locale: findPackLocale(pack, locale),
    ...{ phase, nextPhase, timeZone, look: findLook(pack) },
    milestones: pack.milestones.map((milestone) => ({
      id: milestone.id,
      title: inLocale(milestone.title),
      benefit: milestone.benefit === undefined ? undefined : inLocale(milestone.benefit),
      metAtMs: met.find((entry) => entry.key === keyOf(pack, milestone.id))?.metAtMs,
    })),
  }
}
