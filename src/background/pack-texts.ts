import { findLocale, findTag, localize, type LocalizedText } from '../core/locale.ts'
import { parseMarkdown } from '../core/markdown.ts'
import type { Media } from '../core/media.ts'
import type { Pack } from '../core/pack.ts'
import type { Block } from '../core/rich-text.ts'
import type * as z from 'zod/mini'
import type { shownItemSchema } from '../contract/shown.ts'

/** The language in which the pack speaks to someone who wants `wanted`. */
export function findPackLocale(pack: Pack, wanted: string): string {
  return findLocale(Object.keys(pack.title), wanted, pack.defaultLocale) ?? pack.defaultLocale
}

/** Safe text of a pack, parsed. It was checked when the pack was read, so that a failure here is a bug. */
export function toRichText(markdown: string): Block[] {
  const parsed = parseMarkdown(markdown)
  if (!parsed.ok) throw new Error(`a stored pack holds text that is not safe: ${parsed.detail ?? ''}`)
  return [...parsed.value]
}

type ShownItem = z.input<typeof shownItemSchema>

/** What a pack says, in one language, as it crosses to a page. */
export interface PackTexts {
  /** Plain text. */
  readonly inLocale: (text: LocalizedText) => string
  readonly toMedia: (media: Media) => ShownItem['media'][number]
  readonly toSaid: (item: {
    readonly title: LocalizedText
    readonly text: LocalizedText
    readonly media?: readonly Media[] | undefined
  }) => Pick<ShownItem, 'title' | 'text' | 'media' | 'foreignLocale'>
  /** The tag of a text that the pack does not have in the language that it speaks to this person. */
  readonly foreignTagOf: (text: LocalizedText) => string | undefined
}

/** The texts of a pack for someone who wants `wanted`. */
export function textsOf(pack: Pack, wanted: string): PackTexts {
  const inLocale = (text: LocalizedText): string => localize(text, wanted, pack.defaultLocale)
  const own = findPackLocale(pack, wanted)
  const foreignTagOf = (text: LocalizedText): string | undefined => {
    const tag = findTag(text, wanted, pack.defaultLocale)
    return tag === own ? undefined : tag
  }
  const toMedia = (media: Media): ShownItem['media'][number] => ({ ...media, alt: inLocale(media.alt) })
  return {
    inLocale,
    toMedia,
    foreignTagOf,
    toSaid: ({ title, text, media = [] }) => ({
      title: inLocale(title),
      text: toRichText(inLocale(text)),
      media: media.map(toMedia),
      // What stands in two languages is marked as its text is: that is what there is more of.
      foreignLocale: foreignTagOf(text),
    }),
  }
}
