import { listItemUnits } from '../exchange/text-units.ts'
import type { Item } from '../item.ts'
import { listLinked } from '../linked-resource.ts'
import { contrastAtLeast, contrastOf, deriveColours, grounds } from '../look.ts'
import type { Pack } from '../pack.ts'
import { lintItem, type ItemWarning } from './lint-item.ts'

/** More steps than this are not remembered: two walkthroughs are better. */
export const stepsAtMost = 7

/** Something that a trainer should look at; the pack is used all the same. */
export type LintWarning =
  | {
      readonly code: 'walkthrough-too-long'
      readonly itemId: string
      readonly steps: number
      readonly stepsAtMost: number
    }
  | {
      /** The organisation's colour cannot be read on light ground, and is shown in a shade of it. */
      readonly code: 'colour-adjusted'
      readonly colour: string
      readonly shownAs: string
      /** Against the ground where it is least. */
      readonly contrast: number
      readonly contrastAtLeast: number
    }
  | { readonly code: 'language-missing'; readonly itemId: string; readonly locale: string }
  /** A resource that the item, or a step of it, links is not in the pack, and so is not shown. */
  | { readonly code: 'linked-gone'; readonly itemId: string; readonly resourceId: string }
  | ItemWarning

/** What is not wrong with a pack and could be better. */
export function lintPack(pack: Pack): readonly LintWarning[] {
  const locales = Object.keys(pack.title)
  const known = new Set(pack.resources.map(({ id }) => id))
  return [
    ...lintLook(pack),
    ...pack.items.flatMap((item): LintWarning[] => [
      ...(item.kind === 'walkthrough' && item.steps.length > stepsAtMost
        ? [
            {
              code: 'walkthrough-too-long' as const,
              itemId: item.id,
              steps: item.steps.length,
              stepsAtMost,
            },
          ]
        : []),
      ...findMissingLocales(item, locales).map((locale) => ({
        code: 'language-missing' as const,
        itemId: item.id,
        locale,
      })),
      ...listLinked(item)
        .filter((id) => !known.has(id))
        .map((resourceId) => ({ code: 'linked-gone' as const, itemId: item.id, resourceId })),
      ...lintItem(item, pack.jargon ?? {}),
    ]),
  ]
}

function lintLook({ look }: Pack): readonly LintWarning[] {
  const colour = look?.colour?.toLowerCase()
  if (colour === undefined) return []
  const shownAs = deriveColours(colour).light.brand
  if (shownAs === colour) return []
  const contrast = Math.min(...Object.values(grounds.light).map((ground) => contrastOf(colour, ground)))
  return [{ code: 'colour-adjusted', colour, shownAs, contrast, contrastAtLeast }]
}

/** The languages of the pack that one of the item's texts is not in, those of its pictures too. */
function findMissingLocales(item: Item, locales: readonly string[]): readonly string[] {
  const units = listItemUnits(item)
  return locales.filter((locale) => units.some(({ text }) => !Object.hasOwn(text, locale)))
}
