import type { Translate } from '../ui/translate.ts'

/** The name of a language, in the language of the studio. */
export function nameLanguage(tag: string, t: Translate): string {
  return new Intl.DisplayNames([t('language')], { type: 'language' }).of(tag) ?? tag
}
