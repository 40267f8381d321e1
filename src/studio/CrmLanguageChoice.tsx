import type { JSX } from 'preact'
import type { LanguageWord } from '../core/authoring/crm-language.ts'
import type { Translate } from '../ui/translate.ts'
import { nameLanguage } from '../ui/wording.ts'
import { Choice } from './Choice.tsx'
import type { CrmLanguage } from './use-crm-language.ts'

/** In which language the labels are remembered that are read off the page, and whether they seem to be in it. */
export function CrmLanguageChoice({
  language: { locale, locales, choose },
  word,
  t,
}: {
  readonly language: CrmLanguage
  /** What known labels of the page say; absent where they are not looked at. */
  readonly word?: LanguageWord
  readonly t: Translate
}): JSX.Element {
  const nameOf = (tag: string): string => nameLanguage(tag, t('language'))
  const all = word?.seems === undefined ? locales : [...new Set([...locales, word.seems])]
  return (
    <>
      <Choice
        label={t('labelsLanguage')}
        value={locale}
        options={all.map((tag) => [tag, nameOf(tag)])}
        onChoose={choose}
      />
      {word?.isDoubtful === true ? (
        <p class="note" role="alert">
          {word.seems === undefined
            ? t('studioCrmLanguageDoubtful', nameOf(locale))
            : t('studioCrmLanguageSeems', nameOf(word.seems))}
        </p>
      ) : null}
    </>
  )
}
