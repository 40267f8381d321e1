import type { Anchor } from '../../core/anchor.ts'
import { branchKey, stepKey } from './anchor-keys.ts'
import type { Sought } from './anchor-watch.ts'

/** One anchor that is looked for. */
export interface SoughtAnchor {
  readonly key: string
  readonly anchor: Anchor
  /** What is missed where it is lost; what a branch asks for may rightly be absent. */
  readonly misses?: { readonly id: string; readonly step?: string } | undefined
}

/** Every anchor of what is sought: of items, and of the step that stands on this page in this tab. */
export function listAnchors({ items, running }: Sought): readonly SoughtAnchor[] {
  const ofItems = items.flatMap((item): SoughtAnchor[] =>
    'anchor' in item ? [{ key: item.id, anchor: item.anchor, misses: { id: item.id } }] : [],
  )
  const isHere =
    running !== undefined &&
    (running.state === 'running' || running.state === 'deciding') &&
    !running.isElsewhere &&
    running.step.isHere
  if (!isHere) return ofItems
  const { step } = running
  return [
    ...ofItems,
    ...(step.anchor === undefined
      ? []
      : [{ key: stepKey(running), anchor: step.anchor, misses: { id: running.id, step: step.id } }]),
    ...step.elements.map(({ branch, anchor }) => ({ key: branchKey(running, branch), anchor })),
  ]
}
