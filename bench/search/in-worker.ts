import { loadIndex } from '../../src/core/search/load-index.ts'
import { search } from '../../src/core/search/search.ts'
import type { SearchIndex } from '../../src/core/search/search-index.ts'

/** What the worker is given, and what it answers. */
export interface Timing {
  readonly loadMs: number
  readonly firstMs: number
  /** Of every question, in order: the least of five, which comes near its processor time on a busy machine. */
  readonly queryMs: readonly number[]
}

// Structured clone brings the index as it would come out of the database.
addEventListener('message', ({ data }: MessageEvent<{ index: SearchIndex; questions: string[] }>) => {
  const time = (run: () => void): number => {
    const before = performance.now()
    run()
    return performance.now() - before
  }
  let loaded = loadIndex(data.index)
  const loadMs = time(() => (loaded = loadIndex(data.index)))
  const firstMs = time(() => search(loaded, data.questions[0] ?? ''))
  for (const question of data.questions) search(loaded, question)
  const timing: Timing = {
    loadMs,
    firstMs,
    queryMs: data.questions.map((question) =>
      Math.min(...Array.from({ length: 5 }, () => time(() => search(loaded, question)))),
    ),
  }
  postMessage(timing)
})
