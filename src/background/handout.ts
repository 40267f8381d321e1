import type * as z from 'zod/mini'
import type { handoutSchema } from '../contract/handout.ts'
import type { deskRequests, itemRequests } from '../contract/requests.ts'
import { globalId } from '../core/delivery/circumstances.ts'
import type { Pack } from '../core/pack.ts'
import type { Walkthrough } from '../core/walkthrough/walkthrough.ts'
import { readWays, type Way } from '../core/walkthrough/ways.ts'
import { browser } from '../platform/browser.ts'
import type { Handlers } from '../platform/messaging.ts'
import { handoutUrl } from '../platform/own-pages.ts'
import { readCircumstancesFor } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { findPackLocale, textsOf, type PackTexts } from './pack-texts.ts'
import { readPacks } from './packs.ts'

type Handout = z.input<typeof handoutSchema>
type ShownWay = Handout['steps'][number]['ways'][number]

/** Opens the hand-out in a tab of its own, where the person can print it. */
export const printWalkthrough: Handlers<typeof itemRequests>['walkthrough/print'] = async (
  { id },
  sender,
) => {
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
