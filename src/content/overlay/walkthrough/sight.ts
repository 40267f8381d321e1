import type { Sight } from '../../../core/walkthrough/progress.ts'
import { branchKey } from '../../anchoring/anchor-keys.ts'
import type { Resolutions } from '../../anchoring/anchor-watch.ts'
import type { Running } from '../overlay.ts'

/**
 * Which of what was not found counts as absent: nothing, because the page may be about to show it; what is lost or not
 * shown, on a page at rest; or all of it, because the person does not want to wait.
 */
export type AbsentWhen = 'never' | 'lost' | 'not-found'

/** What can be said of the elements that the step's branches ask for; what is left out is not known yet. */
export function readElements(
  running: Pick<Running, 'id' | 'step'>,
  resolutions: Resolutions,
  absentWhen: AbsentWhen,
): Sight['elements'] {
  const elements: Record<number, 'present' | 'absent'> = {}
  for (const { branch } of running.step.elements) {
    const kind = resolutions.get(branchKey(running, branch))?.kind
    const isLost = kind === 'lost' || kind === 'hidden'
    if (kind === 'found') elements[branch] = 'present'
    else if (absentWhen === 'not-found' || (absentWhen === 'lost' && isLost)) elements[branch] = 'absent'
  }
  return elements
}
