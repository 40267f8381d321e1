import type { Anchor } from '../../core/anchor.ts'
import { branchKey, stepKey } from './anchor-keys.ts'
import type { Running } from '../overlay/overlay.ts'
import type { Sought } from './anchor-watch.ts'

/** One anchor that is looked for. */
export interface SoughtAnchor {
  readonly key: string
  readonly anchor: Anchor
  /** What is missed where it is lost; what a branch asks for may rightly be absent. */
  readonly misses?: Missable | undefined
}

/** What can be missed. */
export interface Missable {
  readonly id: string
  readonly step?: string | undefined
  /** It may have been missed before, so that it is worth to say that it is there. */
  readonly isMissed?: boolean | undefined
}

/** Every anchor of what is sought: of items, and of the step that stands on this page in this tab. */
export function listAnchors({ items, running }: Sought): readonly SoughtAnchor[] {
  const ofItems = items.flatMap((item): SoughtAnchor[] =>
    'anchor' in item
      ? [{ key: item.id, anchor: item.anchor, misses: { id: item.id, isMissed: item.isMissed } }]
      : [],
  )
  return running === undefined || running.isElsewhere ? ofItems : [...ofItems, ...listAnchorsOf(running)]
}

function listAnchorsOf(running: Running): readonly SoughtAnchor[] {
  const { state, step } = running
  const ofBranches = step.elements.map(({ branch, anchor }) => ({ key: branchKey(running, branch), anchor }))
  switch (state) {
    case 'left':
    case 'finished':
      return []
    // The step is done, and its branches ask for what is on the page that it led to.
    case 'deciding':
      return ofBranches
    case 'running': {
      if (!step.isHere) return []
      const { anchor } = step
      if (anchor === undefined) return ofBranches
      // Nobody knows of a step whether it was missed, and few are seen.
      const misses = { id: running.id, step: step.id, isMissed: true }
      return [{ key: stepKey(running), anchor, misses }, ...ofBranches]
    }
  }
}
