import { listItemUnits, type TextUnit } from '../exchange/text-units.ts'
import type { Item } from '../item.ts'
import { parseMarkdown } from '../markdown.ts'
import { excludesPage, type PagePattern } from '../page-key.ts'
import { plainText } from '../rich-text.ts'
import { walkthroughEnd, type Step, type Walkthrough } from '../walkthrough/walkthrough.ts'
import { findJargon } from './jargon.ts'
import { readLevel } from './reading-level.ts'

/** A text that asks for more years of school than this is hard for many: WCAG 2.2, 3.1.5, takes nine. */
export const schoolYearsAtMost = 9

/** Something of one item that a trainer should look at. */
export type ItemWarning =
  /** A tip says what to do and not what is in it for the person. */
  | { readonly code: 'benefit-missing'; readonly itemId: string }
  | {
      readonly code: 'jargon'
      readonly itemId: string
      readonly locale: string
      readonly words: readonly string[]
    }
  | {
      readonly code: 'hard-to-read'
      readonly itemId: string
      readonly locale: string
      /** Years of school. */
      readonly years: number
      readonly yearsAtMost: number
    }
  /** The words for a picture are a file's name, or say that it is a picture. */
  | {
      readonly code: 'alt-says-nothing'
      readonly itemId: string
      readonly locale: string
      readonly alt: string
    }
  /** A tooltip has no controls by which a linked resource could be opened. */
  | { readonly code: 'linked-unseen'; readonly itemId: string }
  /** A way leads from the page that a step ends on to a step of another page, to which nothing brings the person. */
  | { readonly code: 'dead-end'; readonly itemId: string; readonly stepId: string; readonly to: string }

/** What is not wrong with an item and could be better. `jargon` is the pack's own list, by language. */
export function lintItem(
  item: Item,
  jargon: Readonly<Record<string, readonly string[]>>,
): readonly ItemWarning[] {
  const itemId = item.id
  const units = listItemUnits(item)
  return [
    ...(item.kind === 'tip' && item.benefit === undefined
      ? [{ code: 'benefit-missing' as const, itemId }]
      : []),
    ...(item.kind === 'tip' && item.shownAs === 'tooltip' && item.resources !== undefined
      ? [{ code: 'linked-unseen' as const, itemId }]
      : []),
    ...lintWords(itemId, units, jargon),
    ...units.filter(({ id }) => id.endsWith(':alt')).flatMap((unit) => lintAlt(itemId, unit)),
    ...(item.kind === 'walkthrough' ? findDeadEnds(item) : []),
  ]
}

/** One warning a language: what the whole item says in it. */
function lintWords(
  itemId: string,
  units: readonly TextUnit[],
  jargon: Readonly<Record<string, readonly string[]>>,
): readonly ItemWarning[] {
  // What it was called in the old system may be any word.
  const said = units.filter(({ id }) => !id.endsWith(':old-term'))
  const locales = new Set(said.flatMap(({ text }) => Object.keys(text)))
  return [...locales].flatMap((locale): readonly ItemWarning[] => {
    const texts = said.flatMap(({ text, isMarkdown }) => {
      const one = text[locale]
      return one === undefined ? [] : [isMarkdown ? toWords(one) : one]
    })
    const words = findJargon(texts.join('\n'), locale, jargon)
    const years = Math.max(0, ...texts.map((text) => readLevel(text, locale) ?? 0))
    return [
      ...(words.length === 0 ? [] : [{ code: 'jargon' as const, itemId, locale, words }]),
      ...(years <= schoolYearsAtMost
        ? []
        : [{ code: 'hard-to-read' as const, itemId, locale, years, yearsAtMost: schoolYearsAtMost }]),
    ]
  })
}

function toWords(markdown: string): string {
  const parsed = parseMarkdown(markdown)
  return parsed.ok ? plainText(parsed.value) : markdown
}

const emptyAlt =
  /^(?:image|picture|photo|screenshot|img|bild|foto|image \d+|captura|immagine|imagem)$|\.(?:png|jpe?g|gif|webp|svg|mp4|webm)$/i

function lintAlt(itemId: string, { text }: TextUnit): readonly ItemWarning[] {
  return Object.entries(text)
    .filter(([, alt]) => emptyAlt.test(alt.trim()))
    .map(([locale, alt]) => ({ code: 'alt-says-nothing', itemId, locale, alt }))
}

function findDeadEnds({ id: itemId, steps }: Walkthrough): readonly ItemWarning[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  return steps.flatMap((step, at): readonly ItemWarning[] =>
    listWays(step, steps[at + 1]).flatMap(({ to, page }) => {
      const next = to === walkthroughEnd ? undefined : byId.get(to)?.page
      return next !== undefined && page !== undefined && excludesPage(page, next)
        ? [{ code: 'dead-end' as const, itemId, stepId: step.id, to }]
        : []
    }),
  )
}

/** Where a step can lead, and on which page that is known to be: only one that it ends on by arriving, or branches by. */
function listWays(
  step: Step,
  following: Step | undefined,
): readonly { readonly to: string; readonly page: PagePattern | undefined }[] {
  const arrived = step.advance?.on === 'page' ? step.advance.page : undefined
  return [
    ...(step.branches ?? []).map((branch) => ({
      to: branch.to,
      page: branch.on === 'page' ? branch.page : arrived,
    })),
    { to: step.next ?? following?.id ?? walkthroughEnd, page: arrived },
  ]
}
