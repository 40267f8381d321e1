import type { Draft } from '../../core/desk/draft.ts'
import { toResource } from '../../core/desk/grouping.ts'
import type { Entry } from '../../core/desk/entry.ts'
import type { PagePattern } from '../../core/page-key.ts'
import type { Library, ListedPack, ListedResource, WrittenResource } from '../desk-source.ts'

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
