import type { PageKey } from './page-key.ts'

/** The longest question that is taken, in characters. */
export const questionLengthAtMost = 500

/** What the person said of the resources they were shown. */
export const outcomes = ['answered', 'partly', 'not-answered', 'wrong'] as const

/** One answer to "did this answer it?". */
export type Outcome = (typeof outcomes)[number]

/** What somebody wants of the desk: to be shown how, or to have something mended that does not work. */
export const questionKinds = ['question', 'broken'] as const

/** One of the two. */
export type QuestionKind = (typeof questionKinds)[number]

/** Who asked. The name is there only where that person chose to be named, for this question. */
export interface Asker {
  /** `self`: whose browser this is. `observer`: they wrote it down for somebody else, whom `name` names. */
  readonly by: 'self' | 'observer'
  readonly name?: string | undefined
}

/**
 * A question in the person's own words, redacted, with what the person did and said. All of it is the asker's; what the
 * desk does about it is its handling (`desk/handling.ts`).
 */
export interface Question {
  /** UUIDv7, made where the question was asked. */
  readonly id: string
  readonly kind: QuestionKind
  readonly asker: Asker
  /** Milliseconds since 1970, by the clock of the asker. */
  readonly askedAtMs: number
  readonly text: string
  readonly page: PageKey
  /** BCP 47 tag of the language that the help was shown in. */
  readonly locale: string
  readonly pack?: { readonly id: string; readonly version: number } | undefined
  /** The release of the CRM, in the CRM's own words, where it is known. */
  readonly crmBuild?: string | undefined
  /** The browser and its major version, where something is broken. */
  readonly browser?: string | undefined
  /** The person added a picture of the page, which is kept beside it. */
  readonly hasPicture?: boolean | undefined
  /** The resources that were shown, best first, by their titles of that moment. */
  readonly shown: readonly ShownResource[]
  /** Ids of the resources that were opened, in order, each once. */
  readonly opened: readonly string[]
  /** Ids of opened resources that were left without a word. */
  readonly left: readonly string[]
  /** Ids of shown resources that the person called not what they need. */
  readonly declined: readonly string[]
  /** The person's own earlier question that this one asks again. */
  readonly asksAgain?: string | undefined
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

/** The question with one more resource that was opened and left without a word. */
export function withLeft(question: Question, resourceId: string): Question {
  if (question.left.includes(resourceId)) return question
  return { ...question, left: [...question.left, resourceId] }
}

/** The question with one more resource that is not what the person needs. */
export function withDeclined(question: Question, resourceId: string): Question {
  if (question.declined.includes(resourceId)) return question
  return { ...question, declined: [...question.declined, resourceId] }
}

/** The title under which a resource was shown for this question, or its id if it never was. */
export function titleOf(question: Question, resourceId: string): string {
  return question.shown.find((resource) => resource.id === resourceId)?.title ?? resourceId
}
