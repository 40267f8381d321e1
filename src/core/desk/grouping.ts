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

/** Of each question the group that it is in by likeness, both by id. */
export type Placing = ReadonlyMap<string, string>

/** The questions in groups. `entries` are newest first; `placing` is that of all questions, of which these may be some. */
export function groupEntries(
  entries: readonly Entry[],
  grouping: Grouping,
  order: Order,
  placing: Placing = placeAlike(entries),
): readonly Group[] {
  const groups = toGroups(entries, grouping, placing)
  return groups.toSorted(compare[order])
}

/**
 * The groups of all questions by likeness, newest first. What the desk put together stays together, and what it took
 * apart stays apart; a question that nobody placed goes with those that it is like, and where some of these were placed,
 * to where most of them are. Where none was, the oldest gives the name, which stays when others come.
 */
export function placeAlike(entries: readonly Entry[], likeness: Likeness = noLikeness): Placing {
  const placed = new Map(entries.map(({ question, standing }) => [question.id, standing.groupId]))
  const alike = groupAlike(
    entries.map(({ question }) => ({ id: question.id, text: question.text })),
    likeness,
  )
  return new Map(
    alike.flatMap((ids) => {
      const place = findMostCommon(ids.flatMap((id) => placed.get(id) ?? [])) ?? `like/${ids.at(-1) ?? ''}`
      return ids.map((id) => [id, placed.get(id) ?? place] as const)
    }),
  )
}

const newest = (group: Group): number => group.entries[0].question.askedAtMs
const oldest = (group: Group): number => (group.entries.at(-1) ?? group.entries[0]).question.askedAtMs
const compare: Readonly<Record<Order, (one: Group, other: Group) => number>> = {
  'most-asked': (one, other) => other.entries.length - one.entries.length || newest(other) - newest(one),
  newest: (one, other) => newest(other) - newest(one),
  oldest: (one, other) => oldest(one) - oldest(other),
}

function toGroups(entries: readonly Entry[], grouping: Grouping, placing: Placing): readonly Group[] {
  switch (grouping) {
    case 'likeness':
      return groupBy(entries, ({ question }) => ({
        id: placing.get(question.id) ?? question.id,
        title: '',
      })).map((group) => ({ ...group, title: nameOf(group) }))
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

/** The resource or the tip that the desk named, else the resource that the person spoke of or opened last, else the first that was shown. */
export function toResource({ question, standing }: Entry): { readonly id: string; readonly title: string } {
  if (standing.resource !== undefined) {
    const { packId, resourceId, title } = standing.resource
    return { id: resourceKey(packId, resourceId), title }
  }
  if (standing.tip !== undefined) {
    const { packId, itemId, title } = standing.tip
    return { id: `tip/${packId}/${itemId}`, title }
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
