import type { itemRequests } from '../contract/requests.ts'
import type { Circumstances } from '../core/delivery/circumstances.ts'
import { judgeItem } from '../core/delivery/judge-item.ts'
import { firstDayCap } from '../core/delivery/judge-on-page.ts'
import { findAnchor, type Item } from '../core/item.ts'
import type { Handlers } from '../platform/messaging.ts'
import { readUiLanguage } from '../platform/texts.ts'
import { readCircumstancesFor } from './circumstances.ts'
import { requireHelp } from './help.ts'
import { findPackLocale, textsOf, type PackTexts } from './pack-texts.ts'
import { toWireAnchor } from '../contract/anchor.ts'
import { findServingPack } from './packs.ts'
import { listChoices } from './person.ts'

type ItemHandlers = Handlers<typeof itemRequests>
type Explanation = Awaited<ReturnType<ItemHandlers['help/explain']>>
type Explained = Explanation['items'][number]

/** Every item of the pack with its gates, those for this page first. */
export const explainHelp: ItemHandlers['help/explain'] = async ({ page }, sender) => {
  await requireHelp(sender)
  const browserLocale = readUiLanguage()
  const serving = await findServingPack(page, sender)
  if (serving === undefined) return explainNothing(browserLocale)
  const { pack, preview } = serving
  const circumstances = await readCircumstancesFor(pack, page, Date.now(), { preview, sender })
  const texts = textsOf(pack, circumstances.locale)
  const items = pack.items.map((item) => explainItem(item, circumstances, texts))
  const isHere = ({ gates }: Explained): boolean => gates[0]?.isPassed === true
  return {
    items: items.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one))),
    ...(circumstances.isFirstDay ? { cap: firstDayCap } : {}),
    locale: findPackLocale(pack, circumstances.locale),
    timeZone: circumstances.moment.timeZone,
    browserLocale,
    profile: circumstances.person.profile,
    choices: listChoices([pack], circumstances.locale),
    milestones: pack.milestones.map(({ id, title }) => ({ id, title: texts.inLocale(title) })),
  }
}

function explainItem(
  item: Item,
  circumstances: Circumstances,
  { inLocale, foreignTagOf }: PackTexts,
): Explained {
  const judged = judgeItem(item, circumstances)
  const isHere = judged.gates[0]?.isPassed === true
  // A trace is a kilobyte, and nobody looks on this page for the elements of another.
  const anchor = isHere ? findAnchor(item) : undefined
  return {
    ...judged,
    kind: item.kind,
    title: inLocale(item.title),
    foreignLocale: foreignTagOf(item.title),
    gates: judged.gates.map((gate) => ({ ...gate, facts: toWireFacts(gate.facts) })),
    ...(anchor === undefined ? {} : { anchor: toWireAnchor(anchor) }),
  }
}

function explainNothing(browserLocale: string): Explanation {
  return {
    items: [],
    locale: browserLocale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    browserLocale,
    profile: {},
    choices: { roles: [], teams: [], sites: [], regions: [], locales: [] },
    milestones: [],
  }
}

// The schema's lists are not read-only.
function toWireFacts(
  facts: Readonly<Record<string, string | number | readonly string[]>>,
): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'object' ? [...fact] : fact]),
  )
}
