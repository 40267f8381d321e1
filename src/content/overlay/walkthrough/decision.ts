import { patienceMs } from '../../anchoring/patience.ts'
import type { Resolutions } from '../../anchoring/anchor-watch.ts'
import type { Running } from '../overlay.ts'
import { readElements, type AbsentWhen } from './sight.ts'

/** A step that is done, and of which it depends on elements of the page where it leads. */
export interface Decision {
  /** The step that is being decided, and what became of looking for its elements; undefined when none is. */
  set(deciding: Running | undefined, resolutions: Resolutions): void
}

/**
 * Says what is on the page as soon as more of it is known: what is there at once, and what is not there when the page
 * had its time to show it. Keeps one timer at most, and none while nothing is being decided.
 */
export function createDecision(onKnown: (absentWhen: AbsentWhen) => void): Decision {
  let counter: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let absentWhen: AbsentWhen = 'never'
  let said = ''
  let latest: { readonly deciding: Running; readonly resolutions: Resolutions } | undefined

  const look = (): void => {
    if (latest === undefined) return
    const elements = JSON.stringify(readElements(latest.deciding, latest.resolutions, absentWhen))
    if (elements === said) return
    said = elements
    onKnown(absentWhen)
  }
  return {
    set(deciding, resolutions) {
      latest = deciding === undefined ? undefined : { deciding, resolutions }
      if (deciding?.counter !== counter) {
        clearTimeout(timer)
        counter = deciding?.counter
        absentWhen = 'never'
        said = '{}'
        if (deciding !== undefined)
          timer = setTimeout(() => {
            absentWhen = 'lost'
            look()
          }, patienceMs)
      }
      look()
    },
  }
}
