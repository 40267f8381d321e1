import type * as z from 'zod/mini'
import type { handoutSchema } from '../contract/handout.ts'
import type { deskRequests, itemRequests } from '../contract/requests.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import { isForWhoAsks } from '../core/delivery/gate.ts'
import { judgeItem } from '../core/delivery/judge-item.ts'
import type { Pack } from '../core/pack.ts'
import type { Walkthrough } from '../core/walkthrough/walkthrough.ts'
import { settle } from '../core/walkthrough/take-step.ts'
import { readWays, type Way } from '../core/walkthrough/ways.ts'
import { browser } from '../platform/browser.ts'
import type { Handlers } from '../platform/messaging.ts'
import { handoutUrl } from '../platform/own-pages.ts'
import { readCircumstancesFor } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { findPackLocale, textsOf, type PackTexts } from './pack-texts.ts'
import { readPacks } from './read-packs.ts'
import { findServingPack } from './packs.ts'
import { countSteps } from './running.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type Handout = z.input<typeof handoutSchema>
type ShownWay = Handout['steps'][number]['ways'][number]

/** The walkthroughs that are for this person, page and time; what keeps unasked things away says nothing to who asks. */
export const listWalkthroughs: ItemHandlers['walkthrough/list'] = async ({ page }, sender) => {
  await requireHelp(sender)
  const serving = await findServingPack(page, sender)
  if (serving === undefined) return { walkthroughs: [] }
  const { pack, preview } = serving
  const circumstances = await readCircumstancesFor(pack, page, Date.now(), { preview })
  const { inLocale } = textsOf(pack, circumstances.locale)
  return {
    walkthroughs: pack.items.flatMap((item) => {
      if (item.kind !== 'walkthrough' || !isForWhoAsks(judgeItem(item, circumstances))) return []
      const id = globalId(pack, item.id)
      const edition = { id, walkthrough: item, packVersion: pack.version }
      const stored = circumstances.walkthroughs.get(id)
      const progress = stored === undefined ? undefined : settle(edition, stored)
      const isBegun = progress !== undefined && progress.state !== 'finished'
      const [first] = item.steps
      return {
        id,
        title: inLocale(item.title),
        state: progress === undefined ? 'new' : isBegun ? 'begun' : 'finished',
        ...countSteps(edition, isBegun ? progress : { trail: [], stepId: first?.id ?? '' }),
      } as const
    }),
  }
}

/** Opens the hand-out in a tab of its own, where the person can print it. */
export const printWalkthrough: ItemHandlers['walkthrough/print'] = async ({ id }, sender) => {
  await requireHelp(sender)
  const url = handoutUrl(id)
  await browser.tabs.create({ url, ...(sender.tabId === undefined ? {} : { openerTabId: sender.tabId }) })
  return {}
}

/** The walkthrough with all its steps, in the person's language. */
export const readHandout: Handlers<typeof deskRequests>['walkthrough/read'] = async ({ id }) => {
  for (const pack of await readPacks()) {
    const item = pack.items.find((each) => globalId(pack, each.id) === id)
    if (item?.kind === 'walkthrough') return { handout: await toHandout(pack, item) }
  }
  return {}
}

async function toHandout(pack: Pack, walkthrough: Walkthrough): Promise<Handout> {
  const page = { product: pack.crm.product, view: 'other' } as const
  const { locale } = await readCircumstancesFor(pack, page, Date.now())
  const texts = textsOf(pack, locale)
  return {
    pack: texts.inLocale(pack.title),
    locale: findPackLocale(pack, locale),
    ...texts.toSaid(walkthrough),
    steps: walkthrough.steps.map((step) => ({
      id: step.id,
      ...texts.toSaid(step),
      place: step.anchor?.names === undefined ? undefined : texts.inLocale(step.anchor.names),
      ...(step.picture === undefined ? {} : { picture: step.picture }),
      ways: readWays(walkthrough, step).map((way) => toShownWay(way, texts)),
    })),
  }
}

function toShownWay({ on, to }: Way, { inLocale }: PackTexts): ShownWay {
  if (on === 'after') return { on, to }
  switch (on.on) {
    case 'choice':
      return { on: 'choice', text: inLocale(on.text), to }
    case 'element':
      return { on: on.is, text: on.anchor.names === undefined ? undefined : inLocale(on.anchor.names), to }
    case 'page':
      return {
        on: 'page',
        text: [on.page.object, on.page.view, on.page.subView].filter(Boolean).join(' · '),
        to,
      }
  }
}
