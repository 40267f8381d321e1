import { fold } from '../fold.ts'
import type { PageKey } from '../page-key.ts'
import type { QuestionKind } from '../question.ts'
import type { Entry } from './entry.ts'
import { needOf, type Need } from './need.ts'

/** Which part of the work a list shows. `to-do` is what the desk owes: failed, unsaid and being worked at. */
export const stages = ['to-do', 'failed', 'working', 'waiting', 'done', 'all'] as const

/** One of them. */
export type Stage = (typeof stages)[number]

/** Which questions of the desk are looked at. */
export interface Filter {
  readonly kind: QuestionKind
  readonly stage: Stage
  /** Words that have to stand in the question, its page or the titles that were shown, all of them. */
  readonly text: string
  /** `product/object`, as `objectKey` writes it; absent is every one. */
  readonly object?: string | undefined
  /** `packId/resourceId` of a resource that was shown, or that the desk named. */
  readonly resource?: string | undefined
}

/** What the desk opens with. */
export const firstFilter: Filter = { kind: 'question', stage: 'to-do', text: '' }

const needs: Readonly<Record<Exclude<Stage, 'all'>, readonly Need[]>> = {
  'to-do': ['failed', 'unsaid', 'working'],
  failed: ['failed'],
  working: ['working'],
  waiting: ['waiting'],
  done: ['done'],
}

/** The questions that pass, in the order given. */
export function filterEntries(
  entries: readonly Entry[],
  filter: Filter,
  askedAgain: ReadonlySet<string>,
): readonly Entry[] {
  const words = toWords(filter.text)
  return entries.filter(
    (entry) =>
      entry.question.kind === filter.kind &&
      isAtStage(entry, filter.stage, askedAgain) &&
      (filter.object === undefined || objectKey(entry.question.page) === filter.object) &&
      (filter.resource === undefined || namesResource(entry, filter.resource)) &&
      hasWords(entry, words),
  )
}

/** An object of a CRM as one word. */
export function objectKey({ product, object = '' }: PageKey): string {
  return `${product}/${object}`
}

/** A resource of a pack as one word. */
export function resourceKey(packId: string, resourceId: string): string {
  return `${packId}/${resourceId}`
}

function isAtStage(entry: Entry, stage: Stage, askedAgain: ReadonlySet<string>): boolean {
  return stage === 'all' || needs[stage].includes(needOf(entry, askedAgain.has(entry.question.id)))
}

function namesResource({ question, standing }: Entry, key: string): boolean {
  const { resource } = standing
  if (resource !== undefined && resourceKey(resource.packId, resource.resourceId) === key) return true
  const { pack } = question
  return pack !== undefined && question.shown.some(({ id }) => resourceKey(pack.id, id) === key)
}

function hasWords({ question, standing }: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { page } = question
  const said = fold(
    [
      ...[question.text, question.asker.name, page.product, page.object, page.view, page.subView],
      ...[standing.resource?.title, standing.tip?.title, question.crmBuild, question.id],
      ...question.shown.map(({ title }) => title),
    ].join('\n'),
  )
  return words.every((word) => said.includes(word))
}

/** The words of a search, as they are compared. */
export function toWords(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}
