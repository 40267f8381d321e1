import type { Item } from '../item.ts'
import type { Pack } from '../pack.ts'

/** More words than this are not read beside a page. */
export const wordsAtMost = 80

/** Something of an item's content that no page has to be opened for. */
export type ContentFault =
  | {
      readonly code: 'text-too-long'
      readonly itemId: string
      readonly locale: string
      readonly words: number
    }
  /** It names people of whom the pack knows none. */
  | {
      readonly code: 'audience-empty'
      readonly itemId: string
      readonly part: AudiencePart
      readonly unknown: string
    }

/** A part of an audience that the pack lists the choices of. */
export type AudiencePart = 'roles' | 'teams' | 'sites' | 'regions'

const parts = ['roles', 'teams', 'sites', 'regions'] as const satisfies readonly AudiencePart[]

/** What is wrong with the content of the items themselves: too long to be read, or for nobody. */
export function checkContents(pack: Pack): readonly ContentFault[] {
  return pack.items.flatMap((item) => [...checkLength(item), ...checkAudience(item, pack)])
}

function checkLength(item: Item): readonly ContentFault[] {
  return Object.entries(item.text).flatMap(([locale, text]): ContentFault[] => {
    const words = countWords(text, locale)
    return words > wordsAtMost ? [{ code: 'text-too-long', itemId: item.id, locale, words }] : []
  })
}

/** Words as the language has them: Japanese writes none apart. */
function countWords(text: string, locale: string): number {
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length
}

function checkAudience(item: Item, pack: Pack): readonly ContentFault[] {
  const audience =
    typeof item.audience === 'string' ? pack.audiences?.find(({ id }) => id === item.audience) : item.audience
  return parts.flatMap((part): ContentFault[] => {
    const wanted = audience?.[part]
    const isKnown = (id: string): boolean => pack[part]?.some((choice) => choice.id === id) === true
    if (wanted === undefined || wanted.some(isKnown)) return []
    return [{ code: 'audience-empty', itemId: item.id, part, unknown: wanted.join(', ') }]
  })
}
