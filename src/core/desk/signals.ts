import type { Entry } from './entry.ts'
import { resourceKey } from './filter.ts'
import { askerWords } from './handling.ts'
import { toShare, type Share } from './wilson.ts'

/** What users did with a resource, over all questions; never what the desk holds of it. */
export interface Signals {
  /** Questions in whose results it stood. */
  readonly shown: number
  readonly opened: number
  /** Opened, and gone away from without a word. */
  readonly left: number
  readonly declined: number
  /** Opened, and asked again afterwards. */
  readonly askedAgain: number
  /** Of those who said something of it, how many said that it answered. */
  readonly answered: Share
  readonly wrong: number
}

interface Counts {
  shown: number
  opened: number
  left: number
  declined: number
  askedAgain: number
  said: number
  answered: number
  wrong: number
}

/** The signals of a resource that nobody was shown. */
export const noSignals: Signals = {
  ...{ shown: 0, opened: 0, left: 0, declined: 0, askedAgain: 0, wrong: 0 },
  answered: toShare(0, 0),
}

/** The signals of every resource that was shown or that the desk pointed at, by `resourceKey`. */
export function readSignals(
  entries: readonly Entry[],
  askedAgain: ReadonlySet<string>,
): ReadonlyMap<string, Signals> {
  const all = new Map<string, Counts>()
  for (const entry of entries) {
    countShown(all, entry, askedAgain.has(entry.question.id))
    countTold(all, entry)
  }
  return new Map(
    [...all].map(([key, { said, answered, ...counts }]) => [
      key,
      { ...counts, answered: toShare(answered, said) },
    ]),
  )
}

function countShown(all: Map<string, Counts>, { question }: Entry, isAskedAgain: boolean): void {
  const { pack, shown, opened, left, declined, outcome, outcomeOf } = question
  if (pack === undefined) return
  for (const { id } of shown) {
    const counts = countsOf(all, resourceKey(pack.id, id))
    const isOpened = opened.includes(id)
    counts.shown++
    if (isOpened) counts.opened++
    if (left.includes(id)) counts.left++
    if (declined.includes(id)) counts.declined++
    if (isOpened && isAskedAgain) counts.askedAgain++
    if (outcomeOf !== id || outcome === undefined) continue
    counts.said++
    if (outcome === 'answered') counts.answered++
    if (outcome === 'wrong') counts.wrong++
  }
}

/** What the asker said of the resources that the desk pointed them at, each yes and each no. */
function countTold(all: Map<string, Counts>, { acts, question }: Entry): void {
  for (const { resource, holds } of askerWords(acts, question.kind)) {
    const counts = countsOf(all, resourceKey(resource.packId, resource.resourceId))
    counts.said++
    if (holds) counts.answered++
  }
}

function countsOf(all: Map<string, Counts>, key: string): Counts {
  const counts = all.get(key) ?? {
    ...{ shown: 0, opened: 0, left: 0, declined: 0, askedAgain: 0, said: 0, answered: 0, wrong: 0 },
  }
  all.set(key, counts)
  return counts
}
