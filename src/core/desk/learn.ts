import type { Alias } from './alias.ts'
import type { Entry } from './entry.ts'
import type { DeskState } from './transitions.ts'

// Where the desk stands by the resource as the answer; one that is being mended holds it only afterwards.
const answered: ReadonlySet<DeskState> = new Set(['pointed', 'told', 'confirmed'])

/** What the search learns from a question: its words lead to the answer that the desk pointed it at, while it does. */
export function toAlias({ question, standing }: Entry): Alias | undefined {
  const { resource, tip, state } = standing
  if (question.kind !== 'question' || !answered.has(state)) return undefined
  const { id, text, locale } = question
  if (resource !== undefined)
    return { id, text, locale, packId: resource.packId, resourceId: resource.resourceId }
  return tip && { id, text, locale, packId: tip.packId, itemId: tip.itemId }
}
