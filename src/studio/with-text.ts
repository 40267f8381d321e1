import type { LocalizedText } from '../core/locale.ts'

/**
 * The text with one language of it changed. An empty text is no text, unless it is the only one and has to be there: a
 * language in which nobody wrote falls back to the pack's own.
 */
export function withText(
  text: LocalizedText,
  locale: string,
  value: string,
  isOptional: boolean,
): LocalizedText {
  const { [locale]: _before, ...others } = text
  const isLeftOut = value === '' && (isOptional || Object.keys(others).length > 0)
  return isLeftOut ? others : { ...text, [locale]: value }
}
