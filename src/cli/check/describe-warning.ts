import { wordsAtMost, type ContentFault } from '../../core/checking/content-check.ts'
import type { LintWarning } from '../../core/linting/lint-pack.ts'

/** A fault of the content, or a warning of the linter, in the words of a terminal; the item is named beside it. */
export function describeWarning(warning: LintWarning | ContentFault): string {
  switch (warning.code) {
    case 'text-too-long':
      return `${warning.words} words in ${warning.locale}; more than ${wordsAtMost} are not read beside a page`
    case 'audience-empty':
      return `it is for nobody: of ${warning.part}, ${warning.unknown} is not in the pack`
    case 'walkthrough-too-long':
      return `it has ${warning.steps} steps; more than ${warning.stepsAtMost} are not remembered`
    case 'colour-adjusted':
      return `${warning.colour} is hard to read on light ground, and is shown as ${warning.shownAs}`
    case 'language-missing':
      return `not all of it is written in ${warning.locale}`
    case 'benefit-missing':
      return 'it does not say what is in it for the person'
    case 'jargon':
      return `words in ${warning.locale} that not everybody knows: ${warning.words.join(', ')}`
    case 'hard-to-read':
      return `its ${warning.locale} asks for ${warning.years} years of school; at most ${warning.yearsAtMost} are advised`
    case 'alt-says-nothing':
      return `the words for a picture say nothing of it (${warning.locale}): ${warning.alt}`
    case 'linked-gone':
      return `it links the help page ${warning.resourceId}, which is not in the pack`
    case 'linked-unseen':
      return 'shown on hover and focus it has no room for linked help pages'
    case 'dead-end':
      return `its step ${warning.stepId} leads to ${warning.to} on a page where that step does not take place`
  }
}
