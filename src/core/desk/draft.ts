import type { PagePattern } from '../page-key.ts'

/** A resource that is being written, or mended, and is in no pack yet. */
export interface Draft {
  /** UUIDv7. */
  readonly id: string
  readonly packId: string
  /** The resource that it takes the place of; absent for a new one. */
  readonly mends?: string | undefined
  readonly locale: string
  readonly title: string
  /** Safe Markdown. */
  readonly text: string
  readonly url?: string | undefined
  /** The pages that it is for. */
  readonly pages: readonly PagePattern[]
  /** The tip of the pack that points at the element which it speaks of. */
  readonly placeOf?: string | undefined
  /** The day from which it has to be looked at again; null where there is to be none, absent where nothing was said of it. */
  readonly reviewOn?: string | null | undefined
  /** Ids of the questions that it is written for: its why. */
  readonly questions: readonly string[]
  readonly changedAtMs: number
  /** The version of the pack that it came into; absent while it is being written. */
  readonly publishedIn?: number | undefined
}
