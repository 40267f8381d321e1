import type { JSX } from 'preact'
import type { LintWarning } from '../core/linting/lint-pack.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'

/** What could be better, in words; nothing where nothing could. */
export function Warnings({
  warnings,
  nameOf,
  t,
}: {
  readonly warnings: readonly LintWarning[]
  /** The title of an item, by its id. */
  readonly nameOf: (id: string) => string
  readonly t: Translate
}): JSX.Element | null {
  if (warnings.length === 0) return null
  return (
    <>
      <h3>{t('studioWarnings')}</h3>
      <ul>
        {warnings.map((warning, at) => (
          <li key={at}>{describeWarning(warning, nameOf, t)}</li>
        ))}
      </ul>
    </>
  )
}

function describeWarning(warning: LintWarning, nameOf: (id: string) => string, t: Translate): string {
  switch (warning.code) {
    case 'colour-adjusted':
      return t(
        'lintColour',
        warning.colour,
        ...[warning.contrast, warning.contrastAtLeast].map((ratio) =>
          new Intl.NumberFormat(t('language'), { maximumFractionDigits: 1 }).format(ratio),
        ),
        warning.shownAs,
      )
    case 'walkthrough-too-long':
      return t('lintTooLong', nameOf(warning.itemId), String(warning.steps), String(warning.stepsAtMost))
    case 'language-missing':
      return t('lintLanguageMissing', nameOf(warning.itemId), nameLanguage(warning.locale, t('language')))
    case 'benefit-missing':
      return t('lintBenefit', nameOf(warning.itemId))
    case 'jargon':
      return t(
        'lintJargon',
        nameOf(warning.itemId),
        nameLanguage(warning.locale, t('language')),
        new Intl.ListFormat(t('language')).format(warning.words),
      )
    case 'hard-to-read':
      return t('lintHard', nameOf(warning.itemId), String(warning.years), String(warning.yearsAtMost))
    case 'alt-says-nothing':
      return t('lintAlt', nameOf(warning.itemId), warning.alt)
    case 'linked-gone':
      return t('lintLinkedGone', nameOf(warning.itemId), warning.resourceId)
    case 'linked-unseen':
      return t('lintLinkedUnseen', nameOf(warning.itemId))
    case 'dead-end':
      return t('lintDeadEnd', nameOf(warning.itemId), warning.stepId, warning.to)
  }
}
