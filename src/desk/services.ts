import type { Wording } from '../ui/wording.ts'
import type { DeskSource } from './desk-source.ts'
import type { LearnLikeness } from './likeness-thread.ts'
import type { WorkBeside } from './work-beside.ts'

/** What the desk needs from where it runs. */
export interface DeskServices {
  readonly source: DeskSource
  /** How things are said at that moment. */
  readonly word: (nowMs: number) => Wording
  readonly now: () => number
  readonly learnLikeness: LearnLikeness
  readonly workBeside: WorkBeside
  /** A new UUIDv7. */
  readonly createId: () => string
  /** Hands a text to the person as a file. */
  readonly onSave: (name: string, type: string, text: string) => void
  /** Prints what is drawn. */
  readonly onPrint: () => void
}
