import type { Draft } from '../../core/desk/draft.ts'
import type { Deed } from '../../core/desk/handling.ts'
import { toResource } from '../../core/desk/grouping.ts'
import type { Entry } from '../../core/desk/entry.ts'
import { waitsForWish, type Wish } from '../../core/desk/wish.ts'
import type { PagePattern } from '../../core/page-key.ts'
import type { Library, ListedItem, ListedPack, ListedResource, WrittenResource } from '../desk-source.ts'
import type { DeskRest } from '../use-desk-content.ts'

/** What is being composed for the chosen questions: never an answer in words, always a resource or a date. */
export type Composing = 'point' | 'mend' | 'create' | 'plan' | undefined

/** The resource that a question is about, where there is one in the packs in use: named by the desk, spoken of, opened or shown first. */
export function findResource(entry: Entry, library: Library): ListedResource | undefined {
  const { id } = toResource(entry)
  return library.resources.find(({ packId, resourceId }) => `${packId}/${resourceId}` === id)
}

/** The pack that a new resource for the question belongs to: its own, else one for its CRM. */
export function findPack(entry: Entry, library: Library): ListedPack | undefined {
  const { pack, page } = entry.question
  return (
    library.packs.find(({ id }) => id === pack?.id) ??
    library.packs.find(({ product }) => product === page.product)
  )
}

/** What a question can be pointed at: every resource, and the tips and walkthroughs for the CRM that it was asked in. */
export function findAnswering(
  { question }: Entry,
  { packs, resources, items }: Library,
): readonly (ListedResource | ListedItem)[] {
  const { product } = question.page
  const ofProduct = new Set(packs.filter((pack) => pack.product === product).map(({ id }) => id))
  return [...resources, ...items.filter(({ packId }) => ofProduct.has(packId))]
}

/** The deed that names this as the answer. */
export function toPointing(chosen: ListedResource | ListedItem): Deed {
  const { packId, title } = chosen
  return 'itemId' in chosen
    ? { kind: 'point-tip', tip: { packId, itemId: chosen.itemId, title } }
    : { kind: 'point', resource: { packId, resourceId: chosen.resourceId, title } }
}

/** How widely a new resource is for: the page of the question, its object's pages, or everywhere. */
export const scopes = ['page', 'object', 'everywhere'] as const

/** One of them. */
export type Scope = (typeof scopes)[number]

/** The pages of a scope. */
export function pagesOf(scope: Scope, { question }: Entry): readonly PagePattern[] {
  const { object, view, subView } = question.page
  const inObject = object === undefined ? {} : { object }
  switch (scope) {
    case 'page':
      return [{ ...inObject, view, ...(subView === undefined ? {} : { subView }) }]
    case 'object':
      return object === undefined ? [] : [inObject]
    case 'everywhere':
      return []
  }
}

// As long as a pack takes it.
const titleLengthAtMost = 200

/** A new draft for these questions, which begins with the words of the first as its title. */
export function newDraft(
  id: string,
  entries: readonly [Entry, ...Entry[]],
  pack: ListedPack,
  atMs: number,
): Draft {
  return {
    ...{
      id,
      packId: pack.id,
      locale: pack.locale,
      title: entries[0].question.text.slice(0, titleLengthAtMost),
    },
    text: '',
    ...{ pages: pagesOf('page', entries[0]), questions: idsOf(entries), changedAtMs: atMs },
  }
}

/** The wish that was made for one of the questions, for all that are chosen now; else a new one, where there is a pack for it. */
export function findWish(
  entries: readonly [Entry, ...Entry[]],
  { wishes, library }: Pick<DeskRest, 'wishes' | 'library'>,
  id: string,
  atMs: number,
): Wish | undefined {
  const known = wishes.find((wish) => entries.some((entry) => waitsForWish(entry, wish)))
  if (known !== undefined)
    return { ...known, questions: [...new Set([...known.questions, ...idsOf(entries)])] }
  const [entry] = entries
  const pack = findPack(entry, library)
  if (pack === undefined) return undefined
  const { page, text } = entry.question
  return {
    ...{ id, packId: pack.id, page, title: text.slice(0, titleLengthAtMost), text: '' },
    ...{ questions: idsOf(entries), atMs },
  }
}

/** A draft that mends a resource for these questions. */
export function mendingDraft(
  id: string,
  entries: readonly [Entry, ...Entry[]],
  resource: ListedResource,
  written: WrittenResource,
  atMs: number,
): Draft {
  return {
    ...{
      id,
      packId: resource.packId,
      mends: resource.resourceId,
      locale: written.locale,
      title: written.title,
    },
    ...{ text: written.text, pages: written.pages, questions: idsOf(entries), changedAtMs: atMs },
    ...(written.url === undefined ? {} : { url: written.url }),
    ...(written.reviewOn === undefined ? {} : { reviewOn: written.reviewOn }),
  }
}

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ question }) => question.id)
}
