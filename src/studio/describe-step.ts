import type { Step } from '../core/walkthrough/walkthrough.ts'
import type { StepTexts } from '../core/authoring/recording.ts'
import type { MessageKey, Translate } from '../ui/translate.ts'

/** How each step can end that the studio offers. */
export const advanceTexts = {
  next: 'advanceNext',
  click: 'advanceClick',
  filled: 'advanceFilled',
} as const satisfies Readonly<Record<string, MessageKey>>

/** How a step ends, where it is one of these ways. */
export function readAdvance({ advance }: Step): keyof typeof advanceTexts | undefined {
  const on = advance?.on ?? 'next'
  return on === 'next' || on === 'click' || on === 'filled' ? on : undefined
}

const actionTexts = {
  click: 'studioStepClick',
  filled: 'studioStepFill',
  hover: 'studioStepHover',
} as const satisfies Readonly<Record<string, MessageKey>>

/** A draft of what a step says, by the texts of the language that is written in; without any, the element's name alone. */
export function describeStep(
  action: Parameters<StepTexts>[0],
  name: string,
  say: Translate | undefined,
): { readonly title: string; readonly text: string } {
  const title = say === undefined ? name : say(actionTexts[action], name)
  return { title, text: title }
}
