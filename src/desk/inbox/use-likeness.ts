import { useEffect, useMemo, useState } from 'preact/hooks'
import { mostAskedWordings, noLikeness, type Likeness } from '../../core/desk/likeness.ts'
import type { LearnLikeness } from '../likeness-thread.ts'

/**
 * Which of these texts, newest first, are like which others. Learnt anew when there are other wordings, and not with each
 * deed; until that is done, what was learnt before holds.
 */
export function useLikeness(texts: readonly string[], learn: LearnLikeness): Likeness {
  const [likeness, setLikeness] = useState(noLikeness)
  const wordings = useMemo(() => mostAskedWordings(texts).join('\n'), [texts])
  const follow = useMemo(() => createFollower(learn, setLikeness), [learn])
  useEffect(() => void follow(wordings), [wordings, follow])
  return likeness
}

/** One learning is under way at a time; of what is wanted meanwhile, the last is learnt next. */
function createFollower(
  learn: LearnLikeness,
  onLearnt: (likeness: Likeness) => void,
): (wordings: string) => Promise<void> {
  let wanted = ''
  let isUnderWay = false
  return async (wordings) => {
    wanted = wordings
    if (isUnderWay) return
    isUnderWay = true
    try {
      for (let learnt: string | undefined; learnt !== wanted;) {
        learnt = wanted
        onLearnt(await learn(learnt.split('\n')))
      }
    } catch (error) {
      // What was learnt before holds; the next wordings are tried again.
      console.error(error)
    } finally {
      isUnderWay = false
    }
  }
}
