import type { LocalizedText } from '../locale.ts'
import type { Pack } from '../pack.ts'

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
  | { readonly code: 'language-missing'; readonly itemId: string; readonly locale: string }

/** What is not wrong with a pack and could be better. */
export function lintPack(pack: Pack): readonly LintWarning[] {
  const locales = Object.keys(pack.title)
  return pack.items.flatMap((item): LintWarning[] => [
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
    ...locales
      .filter((locale) => [item, ...stepsOf(item)].some((texts) => !isIn(texts, locale)))
      .map((locale) => ({ code: 'language-missing' as const, itemId: item.id, locale })),
  ])
}

type Texts = { readonly title: LocalizedText; readonly text: LocalizedText }

function stepsOf(item: Pack['items'][number]): readonly Texts[] {
  return item.kind === 'walkthrough' ? item.steps : []
}

function isIn({ title, text }: Texts, locale: string): boolean {
  return Object.hasOwn(title, locale) && Object.hasOwn(text, locale)
}
