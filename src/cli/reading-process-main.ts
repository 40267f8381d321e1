import type { SourceFile } from '../reading/source-file.ts'
import { readFile } from '../reading/read-file.ts'
import { findIncludedIn } from './find-included.ts'

// What runs in the process of `ReadingProcess`: one file in, its reading out. It ends with whoever started it.
process.on('message', (file: SourceFile) => {
  const findIncluded = file.root === undefined ? undefined : findIncludedIn(file.root)
  void readFile(file, findIncluded).then((reading) => process.send?.(reading))
})
process.on('disconnect', () => process.exit())
