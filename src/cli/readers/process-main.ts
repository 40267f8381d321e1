import type { SourceFile } from '../source-file.ts'
import { readFile } from './read-file.ts'

// What runs in the process of `ReadingProcess`: one file in, its reading out. It ends with whoever started it.
process.on('message', (file: SourceFile) => {
  void readFile(file).then((reading) => process.send?.(reading))
})
process.on('disconnect', () => process.exit())
