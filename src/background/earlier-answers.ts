import type { Entry } from '../core/desk/entry.ts'
import { lastWord, needOf } from '../core/desk/need.ts'
import type { Suggested, Suggestion } from '../core/search/suggestion.ts'
import { findEarlier } from './earlier.ts'
import { toShownResource } from './find-answers.ts'
import type { SearchablePack } from './search-index-store.ts'

/** What the person's own earlier questions have for what is being typed. */
export type EarlierWords = Pick<Suggested, 'open'> & { readonly answers: readonly Suggestion[] }

/**
 * The person's own earlier question that is like this one, with the resource that answered it: by their own word, or by
 * the desk's. Where none was answered, one that the desk still has to answer.
 */
export async function readEarlier(searchable: SearchablePack, text: string): Promise<EarlierWords> {
  const answered = await findEarlier(
    text,
    searchable.locale,
    (entry) => answerOf(entry, searchable) !== undefined,
  )
  const answer = answered && answerOf(answered, searchable)
  if (answered !== undefined && answer !== undefined) {
    const { id, text: title } = answered.question
    return { answers: [{ kind: 'earlier', id, title, resource: answer }] }
  }
  const open = await findEarlier(text, searchable.locale, isOpen)
  return open === undefined ? { answers: [] } : { answers: [], open: open.question.text }
}

/** The resource of this pack that holds the answer, as far as the desk and the asker say. */
function answerOf(
  entry: Entry,
  { pack, locale }: SearchablePack,
): { readonly id: string; readonly title: string } | undefined {
  const id = answerIdOf(entry, pack.id)
  const resource = pack.resources.find((each) => each.id === id)
  if (resource === undefined) return undefined
  return { id: resource.id, title: toShownResource({ pack, locale }, resource, undefined).title }
}

function answerIdOf(entry: Entry, packId: string): string | undefined {
  const { question, standing } = entry
  const { state, resource } = standing
  if (resource !== undefined && state !== 'mending')
    return resource.packId === packId ? resource.resourceId : undefined
  if (question.pack?.id !== packId || lastWord(entry) !== 'answered') return undefined
  return question.outcomeOf
}

/** The help was no help, and the desk is at it, or has yet to begin. */
function isOpen(entry: Entry): boolean {
  const need = needOf(entry)
  return need === 'failed' || need === 'working' || entry.standing.state === 'planned'
}
