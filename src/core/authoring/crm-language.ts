import type { Anchor } from '../anchor.ts'
import type { LocalizedText } from '../locale.ts'

/** What the labels that a pack knows say of the language that a page is in. */
export interface LanguageWord {
  /** More of them are otherwise on the page than in the language that it is taken to be in. */
  readonly isDoubtful: boolean
  /** The language that more of them are in. */
  readonly seems?: string | undefined
}

/** Compares what elements are called on the page with what the pack calls them in each language; case says nothing. */
export function judgeLanguage(
  labels: readonly { readonly names: LocalizedText; readonly label: string }[],
  locale: string,
): LanguageWord {
  const counts = new Map<string, number>()
  let others = 0
  for (const { names, label } of labels) {
    const isSame = (name: string | undefined): boolean => name?.toLowerCase() === label.toLowerCase()
    for (const [tag, name] of Object.entries(names))
      if (isSame(name)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    if (names[locale] !== undefined && !isSame(names[locale])) others++
  }
  const agreeing = counts.get(locale) ?? 0
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one)
  const seems = best !== undefined && best[1] > agreeing ? best[0] : undefined
  return { isDoubtful: others > agreeing || seems !== undefined, seems }
}

/** The anchor with its label, which was read as of one language, under another one. */
export function readAs(anchor: Anchor, from: string, to: string): Anchor {
  const { [from]: label, ...others } = anchor.names ?? {}
  return from === to || label === undefined ? anchor : { ...anchor, names: { ...others, [to]: label } }
}

/** The language that most labels of the anchors are in: the one that they were picked in. */
export function findUsualLanguage(anchors: readonly Anchor[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { names } of anchors)
    for (const tag of Object.keys(names ?? {})) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
