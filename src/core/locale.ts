/** A text in one or more languages, by BCP 47 tag. */
export type LocalizedText = Readonly<Record<string, string>>

/** A BCP 47 tag as packs write them. */
export const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/

/** True for a BCP 47 tag as packs write them: the language in small letters first. */
export function isLanguageTag(text: string): boolean {
  return languageTag.test(text)
}

/**
 * The tag of `available` that serves someone who wants `wanted`, by the lookup of RFC 4647 §3.4:
 * the tag itself, then shortened from its end, then the same language in another region, then `fallback`.
 * What is wanted behind `-x-` (`pt-BR-x-formal`) is tried at each length, and done without: `pt-BR` before `pt-x-formal`.
 */
export function findLocale(
  available: readonly string[],
  wanted: string,
  fallback: string,
): string | undefined {
  const byLowerCase = new Map(available.map((tag) => [tag.toLowerCase(), tag]))
  const [tag = '', variant] = wanted.toLowerCase().replaceAll('_', '-').split('-x-')
  const subtags = tag.split('-')
  for (let length = subtags.length; length > 0; length--) {
    const shortened = subtags.slice(0, length).join('-')
    const found =
      (variant === undefined ? undefined : byLowerCase.get(`${shortened}-x-${variant}`)) ??
      byLowerCase.get(shortened)
    if (found !== undefined) return found
  }
  const sibling = available.find((tag) => tag.toLowerCase().startsWith(`${subtags[0]}-`))
  return sibling ?? byLowerCase.get(fallback.toLowerCase())
}

/** The text for someone who wants `wanted`, else in `fallback`, else in any language: help in a foreign tongue beats none. */
export function localize(text: LocalizedText, wanted: string, fallback: string): string {
  const tag = findTag(text, wanted, fallback)
  return tag === undefined ? '' : (text[tag] ?? '')
}

/** In which of its languages `localize` gives a text; undefined for a text in none. */
export function findTag(text: LocalizedText, wanted: string, fallback: string): string | undefined {
  const tags = Object.keys(text)
  return findLocale(tags, wanted, fallback) ?? tags[0]
}
