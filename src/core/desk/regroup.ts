import type { Entry } from './entry.ts'
import type { Deed } from './handling.ts'

/** A deed, and the questions that it is to be done about. */
export type DeedStep = readonly [Deed, readonly Entry[]]

/**
 * What puts these questions into one group: the one that most of them are in, or the new one of the id given. Where all
 * that were answered have one and the same resource, those that are new are pointed at it too: one question, one answer.
 */
export function putTogether(entries: readonly Entry[], newGroupId: string): readonly DeedStep[] {
  const groupId = findMostCommon(entries.flatMap(({ standing }) => standing.groupId ?? [])) ?? newGroupId
  const answers = entries.flatMap(({ standing: { state, resource } }) =>
    resource !== undefined && (state === 'pointed' || state === 'told' || state === 'confirmed')
      ? [resource]
      : [],
  )
  const [answer] = answers
  const isOneAnswer =
    answer !== undefined &&
    answers.every(({ packId, resourceId }) => packId === answer.packId && resourceId === answer.resourceId)
  const fresh = entries.filter(({ standing }) => standing.state === 'new')
  return [
    [{ kind: 'group', groupId }, entries.filter(({ standing }) => standing.groupId !== groupId)],
    ...(isOneAnswer && fresh.length > 0 ? [[{ kind: 'point', resource: answer }, fresh] as const] : []),
  ]
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
