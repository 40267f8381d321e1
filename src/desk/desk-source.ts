import type { Question } from '../core/question.ts'

/** A pack in use, in short. */
export interface PackSummary {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly product: string
  readonly tips: number
  readonly resources: number
}

/** What became of a pack file. */
export type PackLoad =
  | { readonly installed: true; readonly pack: PackSummary }
  | { readonly installed: false; readonly reasons: readonly string[] }

/** Where the desk gets its content from: this machine's database now, a team server as well later. */
export interface DeskSource {
  /** All questions, newest first; `undefined` when the source does not answer. */
  readQuestions(): Promise<readonly Question[] | undefined>
  readPacks(): Promise<readonly PackSummary[] | undefined>
  /** Uses the pack in the file from now on, or says why not. */
  loadPack(file: File): Promise<PackLoad>
  /** Calls back whenever something changed, until the signal aborts. */
  onChange(listener: () => void, signal: AbortSignal): void
}
