import type { Alias } from './alias.ts'
import type { Entry } from './entry.ts'
import type { DeskState } from './transitions.ts'

// Where the desk stands by the resource as the answer; one that is being mended holds it only afterwards.
const answered: ReadonlySet<DeskState> = new Set(['pointed', 'told', 'confirmed'])

/** What the search learns from a question: its words lead to the resource that the desk pointed it at, while it does. */
export function toAlias({ question, standing }: Entry): Alias | undefined {
  const { resource, state } = standing
  if (resource === undefined || question.kind !== 'question' || !answered.has(state)) return undefined
  const { packId, resourceId } = resource
  return { id: question.id, packId, resourceId, text: question.text, locale: question.locale }
}
