import { toCsv } from './csv.ts'
import { describePage, type PageKey } from './page-key.ts'

/** The longest question that is taken, in characters. */
export const questionLengthAtMost = 500

/** What the person said of the resources they were shown. */
export const outcomes = ['answered', 'partly', 'not-answered', 'wrong'] as const

/** One answer to "did this answer it?". */
export type Outcome = (typeof outcomes)[number]

/** A question in the person's own words, redacted, with what became of it. */
export interface Question {
  /** UUIDv7, made where the question was asked. */
  readonly id: string
  /** Milliseconds since 1970, by the clock of the asker. */
  readonly askedAtMs: number
  readonly text: string
  readonly page: PageKey
  /** BCP 47 tag of the language that the help was shown in. */
  readonly locale: string
  readonly pack?: { readonly id: string; readonly version: number } | undefined
  /** The resources that were shown, best first, by their titles of that moment. */
  readonly shown: readonly ShownResource[]
  /** Ids of the resources that were opened, in order, each once. */
  readonly opened: readonly string[]
  readonly outcome?: Outcome | undefined
  /** The resource that the outcome speaks of. */
  readonly outcomeOf?: string | undefined
}

/** A resource as it stood in a list of results. */
export interface ShownResource {
  readonly id: string
  readonly title: string
}

/** The question with one more opened resource. Saying it twice changes nothing. */
export function withOpened(question: Question, resourceId: string): Question {
  if (question.opened.includes(resourceId)) return question
  return { ...question, opened: [...question.opened, resourceId] }
}

/** The questions as CSV, one a row, in the order given; times in ISO 8601 UTC. */
export function questionsToCsv(questions: readonly Question[]): string {
  const header = [
    ...['id', 'asked_at', 'question', 'product', 'page', 'locale', 'pack', 'pack_version'],
    ...['shown', 'opened', 'outcome', 'outcome_of'],
  ]
  return toCsv(header, questions.map(toRow))
}

function toRow(question: Question): string[] {
  return [
    question.id,
    new Date(question.askedAtMs).toISOString(),
    question.text,
    question.page.product,
    describePage(question.page),
    question.locale,
    question.pack?.id ?? '',
    question.pack === undefined ? '' : String(question.pack.version),
    question.shown.map((resource) => resource.title).join(' | '),
    question.opened.map((id) => titleOf(question, id)).join(' | '),
    question.outcome ?? '',
    question.outcomeOf === undefined ? '' : titleOf(question, question.outcomeOf),
  ]
}

/** The title under which a resource was shown for this question, or its id if it never was. */
export function titleOf(question: Question, resourceId: string): string {
  return question.shown.find((resource) => resource.id === resourceId)?.title ?? resourceId
}
