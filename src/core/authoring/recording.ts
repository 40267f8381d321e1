import type { Anchor } from '../anchor.ts'
import type { PagePicture } from '../picture/page-picture.ts'
import { toPattern, type PageKey } from '../page-key.ts'
import type { Step, Walkthrough } from '../walkthrough/walkthrough.ts'
import { cutLine } from './cut-line.ts'
import { isSame } from './pack-diff.ts'

/** One thing that was done while recording. */
export interface RecordedAction {
  readonly page: PageKey
  readonly action: 'click' | 'filled'
  readonly anchor: Anchor
  /** What the element is called. */
  readonly name: string
  readonly picture?: PagePicture | undefined
}

/** A text for a step of each sort, of the element's name; a recording from elsewhere has some that are pointed at. */
export type StepTexts = (
  action: RecordedAction['action'] | 'hover',
  name: string,
) => { title: string; text: string }

/** What a walkthrough that is begun by recording is called, and in which language its texts are. */
export interface RecordingOptions {
  readonly id: string
  readonly title: string
  readonly locale: string
  readonly describe: StepTexts
}

/**
 * The walkthrough with one more step for what was done, in the given language; a new one where nothing was recorded yet.
 * What was filled in twice in a row is one step, as a field that was left and mended.
 */
export function recordStep(
  walkthrough: Walkthrough | undefined,
  action: RecordedAction,
  { id, title, locale, describe }: RecordingOptions,
): Walkthrough {
  const steps = walkthrough?.steps ?? []
  if (walkthrough !== undefined && isRepeated(action, steps.at(-1))) return walkthrough
  const begun: Walkthrough = walkthrough ?? {
    kind: 'walkthrough',
    id,
    page: toPattern(action.page),
    title: { [locale]: title },
    text: { [locale]: title },
    steps,
  }
  return { ...begun, steps: [...steps, toStep(action, nextStepId(steps), locale, describe)] }
}

function nextStepId(steps: readonly Step[]): string {
  const taken = new Set(steps.map(({ id }) => id))
  for (let at = steps.length + 1; ; at++) if (!taken.has(`step-${at}`)) return `step-${at}`
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
    title: { [locale]: cutLine(title) },
    text: { [locale]: text },
    advance: { on: action },
  }
}

function isRepeated(action: RecordedAction, last: Step | undefined): boolean {
  return action.action === 'filled' && last?.advance?.on === 'filled' && isSame(action.anchor, last.anchor)
}

/**
 * The step beside a safer element nearby. That is not what is pressed or filled in: it ends when the person says that it
 * is done.
 */
export function pointBeside(
  step: Step,
  { anchor, picture }: Pick<RecordedAction, 'anchor' | 'picture'>,
): Step {
  const isWaiting = step.advance?.on === 'click' || step.advance?.on === 'filled'
  return { ...step, anchor, picture, advance: isWaiting ? { on: 'next' } : step.advance }
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
