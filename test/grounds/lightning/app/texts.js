import { asked } from './asked.js'
import { french } from './french.js'

/**
 * A text of the page in the language that was asked for; the English one is its key. Throws where there is no French
 * one: a page half in English would make an easy case of a hard one.
 *
 * @param {string} text
 */
export function translate(text) {
  if (asked.language === 'en') return text
  const translated = french[text]
  if (translated === undefined) throw new Error(`"${text}" has no French text`)
  return translated
}
