import * as z from 'zod/mini'
import { findLocale } from '../core/locale.ts'
import { browser } from '../platform/browser.ts'
import { translateBy, type Translate } from '../ui/translate.ts'

/** The languages that the extension speaks, as its folder of texts has them. */
export const spokenLanguages = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt-BR'] as const

const textsSchema = z.record(
  z.string(),
  z.object({
    message: z.string(),
    placeholders: z._default(z.record(z.string(), z.object({ content: z.string() })), {}),
  }),
)

/** The extension's own texts in this language, whatever the browser's is; undefined where it does not speak it. */
export async function readTexts(locale: string): Promise<Translate | undefined> {
  const language = findLocale(spokenLanguages, locale, '')
  if (language === undefined) return undefined
  const path = `_locales/${language.replace('-', '_')}/messages.json`
  const answer = await fetch(browser.runtime.getURL(path))
  return translateBy(textsSchema.parse(await answer.json()))
}
