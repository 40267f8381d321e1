import type { PageKey } from '../page-key.ts'
import type { Entry } from './entry.ts'
import { objectKey } from './filter.ts'
import { findAskedInVain, isMissing, lastWord } from './need.ts'
import { toShare, type Share } from './wilson.ts'

/** How far real questions on some pages found their answer. */
export interface Coverage {
  readonly asked: number
  /** Something was shown. */
  readonly shown: number
  /** The asker said that it was the answer. */
  readonly answered: number
  /** No resource holds the answer, as far as is known. */
  readonly missing: number
  /** Of those who said something, how many said that they were answered: validated by real questions. */
  readonly validated: Share
}

/** The coverage of one page. */
export interface PageCoverage extends Coverage {
  readonly page: PageKey
}

/** The coverage of an object's pages together, and of each of them. */
export interface ObjectCoverage extends Coverage {
  /** `product/object`. */
  readonly id: string
  readonly product: string
  readonly object?: string | undefined
  /** Most asked first. */
  readonly pages: readonly PageCoverage[]
}

/** Coverage by object, most asked first. `entries` are newest first; what is broken is no question and does not count. */
export function readCoverage(entries: readonly Entry[]): readonly ObjectCoverage[] {
  const questions = entries.filter(({ question }) => question.kind === 'question')
  const inVain = findAskedInVain(questions)
  return [...groupBy(questions, objectKey)]
    .map(([id, [first, ...rest]]): ObjectCoverage => {
      const all = [first, ...rest]
      const { product, object } = first.question.page
      return { id, product, object, ...cover(all, inVain), pages: coverPages(all, inVain) }
    })
    .toSorted((one, other) => other.asked - one.asked)
}

function coverPages(entries: readonly Entry[], inVain: ReadonlySet<string>): readonly PageCoverage[] {
  const byPage = groupBy(entries, ({ view, subView }) => JSON.stringify([view, subView]))
  return [...byPage.values()]
    .map((all): PageCoverage => ({ page: all[0].question.page, ...cover(all, inVain) }))
    .toSorted((one, other) => other.asked - one.asked)
}

/** The coverage of these questions together. `inVain`: ids of those that were asked again in vain, on whatever page. */
export function cover(
  entries: readonly Entry[],
  inVain: ReadonlySet<string> = findAskedInVain(entries),
): Coverage {
  const words = entries.flatMap((entry) => lastWord(entry) ?? [])
  const answered = words.filter((word) => word === 'answered').length
  return {
    asked: entries.length,
    shown: entries.filter(({ question }) => question.shown.length > 0).length,
    answered,
    missing: entries.filter((entry) => isMissing(entry, inVain.has(entry.question.id))).length,
    validated: toShare(answered, words.length),
  }
}

function groupBy(
  entries: readonly Entry[],
  read: (page: PageKey) => string,
): ReadonlyMap<string, readonly [Entry, ...Entry[]]> {
  const groups = new Map<string, [Entry, ...Entry[]]>()
  for (const entry of entries) {
    const key = read(entry.question.page)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return groups
}
