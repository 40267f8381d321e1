import { describePage, type PageKey } from '../page-key.ts'
import type { Entry } from './entry.ts'
import { resourceKey } from './filter.ts'
import { groupAlike, noLikeness, type Likeness } from './likeness.ts'
import { findMostCommon } from './regroup.ts'

/** By what the desk's list is grouped. */
export const groupings = ['likeness', 'page', 'resource', 'none'] as const

/** One of them. */
export type Grouping = (typeof groupings)[number]

/** In which order groups stand. */
export const orders = ['most-asked', 'newest', 'oldest'] as const

/** One of them. */
export type Order = (typeof orders)[number]

/** Questions that belong together, newest first, never none. */
export interface Group {
  /** The same for the same group when questions come and go. */
  readonly id: string
  /** What to call it: the question that most are like, the page, or the resource's title; none where nothing was shown. */
  readonly title: string
  readonly entries: readonly [Entry, ...Entry[]]
}

/** The questions in groups. `entries` are newest first. */
export function groupEntries(
  entries: readonly Entry[],
  grouping: Grouping,
  order: Order,
  likeness: Likeness = noLikeness,
): readonly Group[] {
  const groups = toGroups(entries, grouping, likeness)
  return groups.toSorted(compare[order])
}

const newest = (group: Group): number => group.entries[0].question.askedAtMs
const oldest = (group: Group): number => (group.entries.at(-1) ?? group.entries[0]).question.askedAtMs
const compare: Readonly<Record<Order, (one: Group, other: Group) => number>> = {
  'most-asked': (one, other) => other.entries.length - one.entries.length || newest(other) - newest(one),
  newest: (one, other) => newest(other) - newest(one),
  oldest: (one, other) => oldest(one) - oldest(other),
}

function toGroups(entries: readonly Entry[], grouping: Grouping, likeness: Likeness): readonly Group[] {
  switch (grouping) {
    case 'likeness':
      return groupByLikeness(entries, likeness)
    case 'page':
      return groupBy(entries, ({ question }) => ({
        id: pageId(question.page),
        title: `${question.page.product} · ${describePage(question.page)}`,
      }))
    case 'resource':
      return groupBy(entries, toResource)
    case 'none':
      return groupBy(entries, ({ question }) => ({ id: question.id, title: question.text }))
  }
}

/** The resource that the desk named, else the one that the person spoke of or opened last, else the first that was shown. */
export function toResource({ question, standing }: Entry): { readonly id: string; readonly title: string } {
  if (standing.resource !== undefined) {
    const { packId, resourceId, title } = standing.resource
    return { id: resourceKey(packId, resourceId), title }
  }
  const id = question.outcomeOf ?? question.opened.at(-1) ?? question.shown[0]?.id
  if (id === undefined || question.pack === undefined) return { id: 'nothing', title: '' }
  const title = question.shown.find((resource) => resource.id === id)?.title ?? id
  return { id: resourceKey(question.pack.id, id), title }
}

function pageId({ product, object, view, subView }: PageKey): string {
  return JSON.stringify([product, object, view, subView])
}

function groupBy(
  entries: readonly Entry[],
  read: (entry: Entry) => { readonly id: string; readonly title: string },
): readonly Group[] {
  const groups = new Map<string, { id: string; title: string; entries: [Entry, ...Entry[]] }>()
  for (const entry of entries) {
    const { id, title } = read(entry)
    const group = groups.get(id)
    if (group === undefined) groups.set(id, { id, title, entries: [entry] })
    else group.entries.push(entry)
  }
  return [...groups.values()]
}

/**
 * What the desk put together stays together, and what it took apart stays apart; a question that nobody placed goes with
 * those that it is like, and where some of these were placed, to where most of them are.
 */
function groupByLikeness(entries: readonly Entry[], likeness: Likeness): readonly Group[] {
  const alike = groupAlike(
    entries.map(({ question }) => ({ id: question.id, text: question.text })),
    likeness,
  )
  const clusterOf = new Map(alike.flatMap((ids, cluster) => ids.map((id) => [id, cluster] as const)))
  const placed = new Map(entries.map(({ question, standing }) => [question.id, standing.groupId]))
  const placeOf = alike.map((ids) => findMostCommon(ids.flatMap((id) => placed.get(id) ?? [])))
  return groupBy(entries, ({ question, standing }) => {
    const cluster = clusterOf.get(question.id) ?? -1
    const first = alike[cluster]?.[0] ?? question.id
    return { id: standing.groupId ?? placeOf[cluster] ?? `like/${first}`, title: '' }
  }).map((group) => ({ ...group, title: nameOf(group) }))
}

/** The words that are asked most often; of equals the shortest, which says the matter without its circumstances. */
function nameOf({ entries }: Group): string {
  const texts = entries.map(({ question }) => question.text)
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [first] = [...counts].toSorted(
    ([one, asked], [other, otherAsked]) => otherAsked - asked || one.length - other.length,
  )
  return first?.[0] ?? ''
}
