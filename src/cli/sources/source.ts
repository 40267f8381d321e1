import type { NotRead } from '../../core/importing/imported-page.ts'
import type { SourceFile } from '../../reading/source-file.ts'

/** A source's files, one after the other, and what of it is no file that can be read. */
export interface Source {
  readonly files: AsyncIterable<SourceFile>
  /** Grows while the files are taken. */
  readonly notRead: readonly NotRead[]
}
