import { findLocale, findTag, localize, type LocalizedText } from '../core/locale.ts'
import { parseMarkdown } from '../core/markdown.ts'
import { readMediaHead, type MediaHead } from '../core/media/judge-media.ts'
import type { Media, MediaFile } from '../core/media/media.ts'
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

/** What is known of one of the pack's media files. That it is there was checked as well. */
function requireMedia(pack: Pack, name: string): Pick<MediaFile, 'type'> & MediaHead {
  const file = pack.media?.[name]
  const head = file && readMediaHead(file)
  if (file === undefined || head === undefined) throw new Error(`a stored pack has no media ${name}`)
  return { type: file.type, ...head }
}

type ShownItem = z.input<typeof shownItemSchema>

type LinkedResource = NonNullable<ShownItem['linked']>[number]

/** What a pack says, in one language, as it crosses to a page. */
export interface PackTexts {
  /** Plain text. */
  readonly inLocale: (text: LocalizedText) => string
  readonly toMedia: (media: Media) => ShownItem['media'][number]
  readonly toSaid: (item: {
    readonly title: LocalizedText
    readonly text: LocalizedText
    readonly media?: readonly Media[] | undefined
    readonly resources?: readonly string[] | undefined
  }) => Pick<ShownItem, 'title' | 'text' | 'media' | 'linked' | 'foreignLocale'>
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
  const toMedia = (media: Media): ShownItem['media'][number] => {
    const said = { kind: media.kind, alt: inLocale(media.alt) }
    if ('url' in media) return { ...said, url: media.url }
    const { type, width, height } = requireMedia(pack, media.file)
    return { ...said, file: media.file, type, width, height }
  }
  const toLinked = (id: string): LinkedResource[] => {
    const resource = pack.resources.find((each) => each.id === id)
    if (resource === undefined) return []
    const { title, text, url } = resource
    return [
      {
        ...{ id, title: inLocale(title), foreignLocale: foreignTagOf(title), hasText: text !== undefined },
        ...(url === undefined ? {} : { url }),
      },
    ]
  }
  return {
    inLocale,
    toMedia,
    foreignTagOf,
    toSaid: ({ title, text, media = [], resources }) => ({
      title: inLocale(title),
      text: toRichText(inLocale(text)),
      media: media.map(toMedia),
      ...(resources === undefined ? {} : { linked: [...new Set(resources)].flatMap(toLinked) }),
      // What stands in two languages is marked as its text is: that is what there is more of.
      foreignLocale: foreignTagOf(text),
    }),
  }
}
