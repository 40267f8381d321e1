import type { Entry } from './entry.ts'
import type { Deed, Standing } from './handling.ts'

/** A deed, and the questions that it is to be done about. */
export type DeedStep = readonly [Deed, readonly Entry[]]

/**
 * What puts these questions into one group: the one that most of them are in, or the new one of the id given. Where all
 * that were answered have one and the same resource or tip, those that are new are pointed at it too: one question, one
 * answer.
 */
export function putTogether(entries: readonly Entry[], newGroupId: string): readonly DeedStep[] {
  const groupId = findMostCommon(entries.flatMap(({ standing }) => standing.groupId ?? [])) ?? newGroupId
  const answers = entries.flatMap(({ standing }) => toPointing(standing) ?? [])
  const [answer] = answers
  const isOneAnswer =
    answer !== undefined && answers.every((other) => answerIdOf(other) === answerIdOf(answer))
  const fresh = entries.filter(({ standing }) => standing.state === 'new')
  return [
    [{ kind: 'group', groupId }, entries.filter(({ standing }) => standing.groupId !== groupId)],
    ...(isOneAnswer && fresh.length > 0 ? [[answer, fresh] as const] : []),
  ]
}

type Pointing = Extract<Deed, { kind: 'point' | 'point-tip' }>

/** The deed that names what answered it; undefined of one that is not answered. */
function toPointing({ state, resource, tip }: Standing): Pointing | undefined {
  if (state !== 'pointed' && state !== 'told' && state !== 'confirmed') return undefined
  if (resource !== undefined) return { kind: 'point', resource }
  return tip && { kind: 'point-tip', tip }
}

// The title may have changed from one to the next.
function answerIdOf(deed: Pointing): string {
  return deed.kind === 'point'
    ? `${deed.resource.packId}/${deed.resource.resourceId}`
    : `${deed.tip.packId}/tip/${deed.tip.itemId}`
}

/** What takes `out` out of a group and leaves the rest of it together. The two ids are for groups that have none yet. */
export function takeApart(
  out: readonly Entry[],
  group: readonly Entry[],
  newGroupId: string,
  restGroupId: string,
): readonly DeedStep[] {
  const leaving = new Set(out.map(({ question }) => question.id))
  const rest = group.filter(({ question }) => !leaving.has(question.id))
  if (rest.length === 0) return []
  const stay = findMostCommon(rest.flatMap(({ standing }) => standing.groupId ?? [])) ?? restGroupId
  return [
    [{ kind: 'group', groupId: newGroupId }, out],
    [{ kind: 'group', groupId: stay }, rest.filter(({ standing }) => standing.groupId !== stay)],
  ]
}

/** The value that stands there most often, or nothing of nothing. */
export function findMostCommon(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
