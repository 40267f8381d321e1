import { groupQuestions } from '../../src/core/search/group.ts'
import type { IntentQuestion } from './cases.ts'
import { createRandom } from './random.ts'

/** How well groups agree with intents, over pairs of questions. */
export interface Grouping {
  /** Of the pairs that were put together, the share that belongs together. */
  readonly precision: number
  /** Of the pairs that belong together, the share that was put together. */
  readonly recall: number
  readonly questions: number
  readonly largest: number
  readonly ms: number
}

/** Groups so many of the questions, chosen by a seed. */
export function measureGroups(all: readonly IntentQuestion[], size: number): Grouping {
  const questions = createRandom(1).shuffle(all).slice(0, size)
  const before = process.cpuUsage()
  const groups = groupQuestions(questions.map(({ q }) => q))
  const ms = process.cpuUsage(before).user / 1000
  const together = groups.reduce((sum, group) => sum + pairs(group.length), 0)
  const right = groups.reduce(
    (sum, group) => sum + pairsOfOne(group.map((question) => questions[question]?.intent ?? '')),
    0,
  )
  return {
    precision: right / Math.max(1, together),
    recall: right / Math.max(1, pairsOfOne(questions.map(({ intent }) => intent))),
    questions: questions.length,
    largest: groups[0]?.length ?? 0,
    ms,
  }
}

function pairsOfOne(intents: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const intent of intents) counts.set(intent, (counts.get(intent) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}
