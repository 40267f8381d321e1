import type { Anchor } from '../anchor.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import { toPattern, type PageKey } from '../page-key.ts'
import type { Step, Walkthrough } from '../walkthrough/walkthrough.ts'

/** One thing that was done while recording. */
export interface RecordedAction {
  readonly page: PageKey
  readonly action: 'click' | 'filled'
  readonly anchor: Anchor
  /** What the element is called. */
  readonly name: string
  readonly picture?: PagePicture | undefined
}

/** A text for a step of each sort, of the element's name. */
export type StepTexts = (action: RecordedAction['action'], name: string) => { title: string; text: string }

/**
 * A walkthrough of what was done, a step each, in the given language. What was done twice in a row to the same element
 * is one step, as a field that was left and mended. An empty recording gives no walkthrough.
 */
export function toWalkthrough(
  actions: readonly RecordedAction[],
  {
    id,
    title,
    locale,
    describe,
  }: {
    readonly id: string
    readonly title: string
    readonly locale: string
    readonly describe: StepTexts
  },
): Walkthrough | undefined {
  const done = actions.filter((action, at) => !isRepeated(action, actions[at - 1]))
  const [first] = done
  if (first === undefined) return undefined
  return {
    kind: 'walkthrough',
    id,
    page: toPattern(first.page),
    title: { [locale]: title },
    text: { [locale]: title },
    steps: done.map((action, at) => toStep(action, `step-${at + 1}`, locale, describe)),
  }
}

function toStep(
  { page, action, anchor, name, picture }: RecordedAction,
  id: string,
  locale: string,
  describe: StepTexts,
): Step {
  const { title, text } = describe(action, name)
  return {
    id,
    page: toPattern(page),
    anchor,
    ...(picture === undefined ? {} : { picture }),
    title: { [locale]: title },
    text: { [locale]: text },
    advance: { on: action },
  }
}

function isRepeated(action: RecordedAction, before: RecordedAction | undefined): boolean {
  return (
    before !== undefined &&
    action.action === 'filled' &&
    before.action === 'filled' &&
    JSON.stringify(action.anchor) === JSON.stringify(before.anchor)
  )
}

/** The walkthrough with its steps in another order, fewer of them, or one of them changed. */
export function changeSteps(walkthrough: Walkthrough, steps: readonly Step[]): Walkthrough {
  const kept = new Set(steps.map(({ id }) => id))
  const leadsOn = (to: string | undefined): boolean => to === undefined || to === 'end' || kept.has(to)
  return {
    ...walkthrough,
    // What led to a step that is gone leads to the one that follows.
    steps: steps.map((step) => {
      const branches = step.branches?.filter(({ to }) => leadsOn(to))
      return {
        ...step,
        next: leadsOn(step.next) ? step.next : undefined,
        branches: branches?.length === 0 ? undefined : branches,
      }
    }),
  }
}

/** The steps with the one at `at` moved by `by` places, as far as there are any. */
export function moveStep(steps: readonly Step[], at: number, by: number): readonly Step[] {
  const step = steps[at]
  const to = Math.max(0, Math.min(steps.length - 1, at + by))
  return step === undefined ? steps : steps.toSpliced(at, 1).toSpliced(to, 0, step)
}
