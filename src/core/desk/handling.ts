import type { Phase } from '../phase.ts'
import type { QuestionKind } from '../question.ts'
import { allows, type DeskState } from './transitions.ts'

/** A resource of a pack, by the title that it had at that moment. */
export interface ResourceRef {
  readonly packId: string
  readonly resourceId: string
  readonly title: string
}

/** A tip, or a walkthrough, of a pack, by the title that it had at that moment. */
export interface TipRef {
  readonly packId: string
  readonly itemId: string
  readonly title: string
}

/** When something will be there: with a phase, or on a day (`2026-12-31`). */
export type Plan = { readonly phase: Phase } | { readonly date: string }

/** What can be done about a question. */
export type Deed =
  /** The resource that holds the answer is named. */
  | { readonly kind: 'point'; readonly resource: ResourceRef }
  /** A tip holds the answer, or a walkthrough: one that was published for it, or that was there. */
  | { readonly kind: 'point-tip'; readonly tip: TipRef }
  /** The resource should hold the answer, and is being mended. */
  | { readonly kind: 'mend'; readonly resource: ResourceRef }
  /** The resource is missing, or a tip: a draft of it was begun, or a wish for it. */
  | { readonly kind: 'draft'; readonly draftId: string }
  /** A known gap, and when it will be closed. */
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** What was broken is mended. */
  | { readonly kind: 'repair' }
  /** It was passed on to whoever makes the CRM. */
  | { readonly kind: 'report' }
  /** Not a question: a test, or a slip. */
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'reopen' }
  /** What was named as the answer is in its pack no more. */
  | { readonly kind: 'lose' }
  /** The asker was shown the answer, or the plan. */
  | { readonly kind: 'tell' }
  /** The asker says that the answer holds, or that it does not. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject' }
  /** The desk puts the question into this group, whatever it is like. */
  | { readonly kind: 'group'; readonly groupId: string }
  /** As if that act had not been. An undoing can be undone. */
  | { readonly kind: 'undo'; readonly actId: string }

/** The kinds of deed. */
export type DeedKind = Deed['kind']

/** One thing that was done: by whom, when, what. The same id is the same act, however often it is heard of. */
export interface Act {
  /** UUIDv7, made where it was done; one for all questions that it was done for. */
  readonly id: string
  readonly atMs: number
  readonly by: Actor
  readonly deed: Deed
}

/** Who did something: the asker is never named here, and a new version of a pack is nobody's deed. */
export type Actor =
  | { readonly role: 'desk'; readonly name?: string | undefined }
  | { readonly role: 'asker' }
  | { readonly role: 'pack' }

/** Where a question stands with the desk, as its acts make it. */
export interface Standing {
  readonly state: DeskState
  /** Since when, in milliseconds since 1970; absent while nothing was done. */
  readonly sinceMs?: number | undefined
  /** When the desk first did something about it. */
  readonly handledAtMs?: number | undefined
  /** The resource that is pointed at, or being mended. */
  readonly resource?: ResourceRef | undefined
  /** The tip that is pointed at. */
  readonly tip?: TipRef | undefined
  /** The title of the answer that was named and is in its pack no more. */
  readonly lost?: string | undefined
  readonly draftId?: string | undefined
  readonly plan?: Plan | undefined
  /** When the asker was told of what holds now: the answer, or the plan. */
  readonly toldAtMs?: number | undefined
  readonly reportedAtMs?: number | undefined
  /** The group that the desk put it into. */
  readonly groupId?: string | undefined
  /** How often an answer did not hold. */
  readonly rejections: number
}

/** A question of which the desk has not done anything. */
export const untouched: Standing = { state: 'new', rejections: 0 }

/** The acts with one more, in the order in which they were done. Adding it twice changes nothing. */
export function withAct(acts: readonly Act[], act: Act): readonly Act[] {
  if (acts.some(({ id }) => id === act.id)) return acts
  return [...acts, act].toSorted(inOrder)
}

/**
 * Where these acts lead. The order in which they were heard of does not matter, nor does hearing one twice; an act that
 * the state it finds does not allow (two desks were faster than the wire) has no effect, and stays in the history.
 */
export function standingOf(acts: readonly Act[], kind: QuestionKind): Standing {
  return liveActs(acts).reduce((standing, act) => take(standing, act, kind), untouched)
}

/** True when the deed would have an effect. */
export function canDo(standing: Standing, deed: Deed, kind: QuestionKind): boolean {
  return allows(standing.state, deed.kind, kind)
}

/** What the asker said of a resource that the desk had pointed them at. */
export interface AskerWord {
  readonly resource: ResourceRef
  readonly holds: boolean
}

/** What the asker said of each resource at the time that they were pointed at it; of one they said two things of, the last. */
export function askerWords(acts: readonly Act[], kind: QuestionKind): readonly AskerWord[] {
  const words: AskerWord[] = []
  let standing = untouched
  for (const act of liveActs(acts)) {
    const { state, resource } = standing
    const next = take(standing, act, kind)
    const isWord = act.deed.kind === 'confirm' || act.deed.kind === 'reject'
    if (isWord && next !== standing && resource !== undefined) {
      if (state === 'confirmed') words.pop()
      words.push({ resource, holds: act.deed.kind === 'confirm' })
    }
    standing = next
  }
  return words
}

/** The acts that are not undone, in order; undoings are not among them. */
export function liveActs(acts: readonly Act[]): readonly Act[] {
  const undone = new Set<string>()
  // From the latest on: only an undoing that is not undone itself counts.
  const live = acts
    .toSorted(inOrder)
    .toReversed()
    .filter((act) => {
      if (undone.has(act.id)) return false
      if (act.deed.kind !== 'undo') return true
      undone.add(act.deed.actId)
      return false
    })
  return live.filter((act, index) => live[index - 1]?.id !== act.id).toReversed()
}

/** The last act of the desk that could be undone, if there is one. */
export function findUndoable(acts: readonly Act[]): Act | undefined {
  return liveActs(acts).findLast(({ by }) => by.role === 'desk')
}

// Ids of one machine rise with time; of two, the clocks decide, and the id where they agree.
function inOrder(one: Act, other: Act): number {
  return one.atMs - other.atMs || (one.id < other.id ? -1 : Number(one.id > other.id))
}

function take(standing: Standing, { deed, atMs, by }: Act, kind: QuestionKind): Standing {
  if (!canDo(standing, deed, kind)) return standing
  const handled = { handledAtMs: standing.handledAtMs ?? (by.role === 'desk' ? atMs : undefined) }
  const { rejections, groupId, reportedAtMs } = standing
  // What lasts from state to state; the rest belongs to the state that is left.
  const moved = { ...handled, rejections, groupId, reportedAtMs, sinceMs: atMs }
  switch (deed.kind) {
    case 'point':
      return { ...moved, state: 'pointed', resource: deed.resource }
    case 'point-tip':
      return { ...moved, state: 'pointed', tip: deed.tip }
    case 'mend':
      return { ...moved, state: 'mending', resource: deed.resource }
    case 'draft':
      return { ...moved, state: 'drafted', draftId: deed.draftId }
    case 'plan':
      return { ...moved, state: 'planned', plan: deed.plan }
    case 'repair':
      return { ...moved, state: 'repaired' }
    case 'report':
      return { ...standing, ...handled, reportedAtMs: atMs }
    case 'set-aside':
      return { ...moved, state: 'set-aside' }
    case 'reopen':
      return { ...moved, state: 'new' }
    case 'lose':
      return { ...moved, state: 'new', lost: standing.resource?.title ?? standing.tip?.title }
    case 'tell':
      // A plan stays a plan when it was told: what comes of it is told again.
      return standing.state === 'planned'
        ? { ...standing, toldAtMs: standing.toldAtMs ?? atMs }
        : { ...standing, state: 'told', sinceMs: atMs, toldAtMs: atMs }
    case 'confirm':
      return { ...standing, state: 'confirmed', sinceMs: atMs }
    case 'reject':
      return { ...moved, state: 'new', rejections: rejections + 1 }
    case 'group':
      return { ...standing, groupId: deed.groupId }
    case 'undo':
      return standing
  }
}
