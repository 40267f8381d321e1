import type { Step } from '../core/walkthrough/walkthrough.ts'
import type { RecordedStep } from '../contract/studio.ts'
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

/** A draft of what a step says: the trainer changes it. */
export function describeStep(
  action: RecordedStep['action'],
  name: string,
  t: Translate,
): { readonly title: string; readonly text: string } {
  const title = t(action === 'click' ? 'studioStepClick' : 'studioStepFill', name)
  return { title, text: title }
}
