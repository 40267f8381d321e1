import type { Outcome } from '../question.ts'
import type { Entry } from './entry.ts'

/**
 * What the asker said last of the help that they got: of the desk's answer where they were told of one, else of what the
 * search had shown them.
 */
export function lastWord({ question, standing }: Entry): Outcome | undefined {
  if (standing.state === 'confirmed') return 'answered'
  return standing.rejections > 0 ? 'not-answered' : question.outcome
}

/** Who opened so many and said nothing of any has not found it; who found it in the first seldom opens another. */
const openedInVain = 3

/**
 * True when nothing that was shown holds the answer, as far as can be told: there was nothing, the person turned all of
 * it down, or they opened one after the other and left.
 */
export function isUnserved({ question }: Entry): boolean {
  const { shown, opened, declined, outcome, outcomeOf } = question
  if (shown.every(({ id }) => declined.includes(id))) return true
  if (outcome === undefined && opened.length >= openedInVain) return true
  return outcome === 'not-answered' && outcomeOf === undefined
}

/**
 * True while no resource that holds the answer is known of. `isAskedInVain`: the person asked again, and was not answered
 * then either. One that is wrong, or holds a part, is there.
 */
export function isMissing(entry: Entry, isAskedInVain = false): boolean {
  const { state } = entry.standing
  if (state === 'drafted') return true
  if (state !== 'new' && state !== 'planned') return false
  if (entry.standing.lost !== undefined) return true
  const word = lastWord(entry)
  return word === 'not-answered' || isUnserved(entry) || (word === undefined && isAskedInVain)
}

/**
 * Whose move it is. `failed`: the help was no help, and the desk has done nothing yet · `unsaid`: something was shown,
 * and the person said nothing of it · `working`: the desk is at it · `waiting`: for the asker, or for a date · `done`.
 */
export type Need = 'failed' | 'unsaid' | 'working' | 'waiting' | 'done'

/** Whose move it is. `isAskedAgain`: another question of the person's asks this one again. */
export function needOf(entry: Entry, isAskedAgain = false): Need {
  switch (entry.standing.state) {
    case 'new':
      return needOfNew(entry, isAskedAgain)
    case 'mending':
    case 'drafted':
      return 'working'
    case 'pointed':
    case 'planned':
    case 'repaired':
    case 'told':
      return 'waiting'
    case 'confirmed':
    case 'set-aside':
      return 'done'
  }
}

function needOfNew(entry: Entry, isAskedAgain: boolean): Need {
  if (entry.question.kind === 'broken' || entry.standing.lost !== undefined) return 'failed'
  const word = lastWord(entry)
  if (word === 'answered') return 'done'
  return word !== undefined || isAskedAgain || isUnserved(entry) ? 'failed' : 'unsaid'
}

/** Of the questions that were asked again, those of which no asking was answered. `entries` are newest first. */
export function findAskedInVain(entries: readonly Entry[]): ReadonlySet<string> {
  const answered = new Set<string>()
  for (const entry of entries) {
    const { id, asksAgain } = entry.question
    if (asksAgain === undefined) continue
    if (answered.has(id) || lastWord(entry) === 'answered') answered.add(asksAgain)
  }
  return new Set([...findAskedAgain(entries)].filter((id) => !answered.has(id)))
}

/** Ids of the questions that were asked again. */
export function findAskedAgain(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ question }) => question.asksAgain ?? []))
}
