import type * as z from 'zod/mini'
import type { shownItemSchema } from '../contract/shown.ts'
import type { Circumstances } from '../core/delivery/circumstances.ts'
import type { Judged } from '../core/delivery/gate.ts'
import type { Checklist, Item } from '../core/item.ts'
import { textsOf, type PackTexts } from './pack-texts.ts'
import { toWireAnchor } from '../contract/anchor.ts'

/** An item as it crosses to a page. */
export type ShownItem = z.input<typeof shownItemSchema>
type ShownEntry = Extract<ShownItem, { kind: 'checklist' }>['entries'][number]

/** An item as a page shows it, in the language that the person wants. */
export function toShownItem(item: Item, judged: Judged, circumstances: Circumstances): ShownItem {
  const texts = textsOf(circumstances.pack, circumstances.locale)
  const { inLocale } = texts
  const base = {
    id: judged.id,
    ...texts.toSaid(item),
    page: item.page,
    priority: judged.priority,
    isUnasked: judged.isUnasked,
    isCounted: judged.isUnasked || item.frequency !== undefined,
    isCapped: judged.isCapped,
    mattersWithoutPlace: judged.mattersWithoutPlace,
    ...('anchor' in item && item.side !== undefined ? { side: item.side } : {}),
  }
  switch (item.kind) {
    case 'tip':
      return {
        ...base,
        kind: item.kind,
        anchor: toWireAnchor(item.anchor),
        shownAs: item.shownAs ?? 'beacon',
        ...(item.benefit === undefined ? {} : { benefit: inLocale(item.benefit) }),
      }
    case 'highlight':
      return { ...base, kind: item.kind, anchor: toWireAnchor(item.anchor) }
    case 'announcement':
      return { ...base, kind: item.kind, shownAs: item.shownAs }
    case 'walkthrough':
      return { ...base, kind: item.kind, stepCount: item.steps.length }
    case 'checklist':
      return { ...base, kind: item.kind, entries: toEntries(item, circumstances, texts) }
    case 'field-hint':
      return { ...base, kind: item.kind, anchor: toWireAnchor(item.anchor), rule: item.rule }
    case 'glossary-mark':
      return {
        ...base,
        kind: item.kind,
        anchor: toWireAnchor(item.anchor),
        oldTerm: inLocale(item.oldTerm),
        newTerm: inLocale(item.newTerm),
      }
    case 'parallel-run-notice':
      return { ...base, kind: item.kind, reason: inLocale(item.reason), endsOn: item.endsOn }
    case 'celebration':
      return {
        ...base,
        kind: item.kind,
        style: circumstances.person.profile.celebration ?? circumstances.region?.celebration ?? 'fanfare',
        seconds: item.seconds ?? 4,
      }
    case 'welcome': {
      const { name, position, portrait } = item.sponsor
      const sponsor = { name, position: inLocale(position) }
      return {
        ...base,
        kind: item.kind,
        sponsor: portrait === undefined ? sponsor : { ...sponsor, portrait: texts.toMedia(portrait) },
      }
    }
  }
}

function toEntries(
  { entries }: Checklist,
  { pack, milestonesMet, walkthroughs }: Circumstances,
  { inLocale }: PackTexts,
): ShownEntry[] {
  return entries.flatMap((entry): ShownEntry[] => {
    const { kind } = entry
    const way = pack.items.find(({ id }) => id === entry.walkthrough)
    const walkthrough = way && `${pack.id}/${way.id}`
    if (kind === 'milestone') {
      const milestone = pack.milestones.find(({ id }) => id === entry.milestone)
      if (milestone === undefined) return []
      const isDone = milestonesMet.has(milestone.id)
      return [{ kind, title: inLocale(milestone.title), isDone, walkthrough }]
    }
    if (way === undefined || walkthrough === undefined) return []
    const isDone = walkthroughs.get(walkthrough)?.state === 'finished'
    return [{ kind, title: inLocale(way.title), isDone, walkthrough }]
  })
}
