import type { Reading } from '../core/importing/imported-page.ts'
import { refuseFile } from './refusal.ts'
import { limits, type SourceFile } from './source-file.ts'

/**
 * Reads one file in a thread of its own, in a browser. A parser that never returns, or dies, costs its own file and is
 * ended; whatever is wrong is said in the reading, and nothing is thrown.
 */
export function readApart(file: SourceFile, timeoutMs: number = limits.readingMs): Promise<Reading> {
  const worker = new Worker(new URL('reading-worker.ts', import.meta.url), { type: 'module' })
  const refuse = (reason: string): Reading => refuseFile(file.path, { reason })
  const reading = new Promise<Reading>((resolve) => {
    setTimeout(() => resolve(refuse(`took longer than ${timeoutMs / 1_000} s to read`)), timeoutMs)
    // The reader of PDF says things of its own to whoever it takes for its other half.
    worker.addEventListener('message', ({ data }: MessageEvent<{ reading?: Reading }>) => {
      if (data.reading !== undefined) resolve(data.reading)
    })
    worker.addEventListener('error', ({ message }) => resolve(refuse(`the reader broke: ${message}`)))
  })
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has none
  worker.postMessage(file)
  return reading.finally(() => worker.terminate())
}
