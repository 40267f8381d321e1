import type { Progress, Sight, WalkthroughEvent } from '../../src/core/walkthrough/progress.ts'
import { takeStep, type Edition, type Said } from '../../src/core/walkthrough/take-step.ts'
import type { Step, Walkthrough } from '../../src/core/walkthrough/walkthrough.ts'

/** A step, with what a test changes. */
export function aStep(id: string, change: Partial<Step> = {}): Step {
  return { id, title: { en: id }, text: { en: id }, ...change }
}

/** A walkthrough of the steps in a version of its pack. */
export function anEdition(steps: readonly Step[], packVersion = 1): Edition {
  const walkthrough: Walkthrough = {
    ...{ kind: 'walkthrough', id: 'w', page: {}, title: { en: 'W' }, text: { en: 'W' } },
    steps,
  }
  return { id: 'p/w', walkthrough, packVersion }
}

/** A page where nobody has looked for elements. */
export function aSight(change: Partial<Sight> = {}): Sight {
  return { page: { product: 'x', object: 'contacts', view: 'list' }, elements: {}, ...change }
}

/** Says it of the state that stands, in the tab `1` unless another says it. */
export function say(
  edition: Edition,
  progress: Progress | undefined,
  event: WalkthroughEvent,
  change: Partial<Said> = {},
): Progress | undefined {
  const counter = progress?.counter ?? 0
  return takeStep(edition, progress, { event, sight: aSight(), atMs: 1, by: '1', counter, ...change })
}

/** Starts it, and says one after the other. */
export function walk(edition: Edition, events: readonly WalkthroughEvent[], sight?: Sight): Progress {
  const change = sight === undefined ? {} : { sight }
  let progress = say(edition, undefined, { kind: 'start' }, change)
  for (const event of events) progress = say(edition, progress, event, change)
  if (progress === undefined) throw new Error('it was never started')
  return progress
}
