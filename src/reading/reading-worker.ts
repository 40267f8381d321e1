import { readFile } from './read-file.ts'
import type { SourceFile } from './source-file.ts'

// What runs in the thread of `readApart`: one file in, its reading out.
addEventListener('message', ({ data }: MessageEvent<SourceFile>) => {
  void readFile(data).then((reading) => postMessage({ reading }))
})
