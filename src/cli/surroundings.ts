import type { FetchOptions } from './web/fetch-page.ts'

/** What a command has besides its arguments: given by the process, or by a test. */
export interface Surroundings {
  readonly print: (line: string) => void
  readonly signal: AbortSignal
  readonly fetch: Omit<FetchOptions, 'method' | 'signal'>
}

/** A command that was called in a way that it does not know. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
