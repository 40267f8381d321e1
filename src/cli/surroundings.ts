import type { Answer, FetchOptions } from './web/fetch-page.ts'

/** What a command has besides its arguments: given by the process, or by a test. */
export interface Surroundings {
  readonly print: (line: string) => void
  readonly signal: AbortSignal
  /** Asks the web for an address. */
  readonly ask: (url: string, options: FetchOptions) => Promise<Answer>
  readonly fetch: Omit<FetchOptions, 'method' | 'signal'>
}

/** A command that was called in a way that it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
