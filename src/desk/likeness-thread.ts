import type { Likeness } from '../core/desk/likeness.ts'

/** Says which of these wordings are like which others, away from where lists are drawn. */
export type LearnLikeness = (wordings: readonly string[]) => Promise<Likeness>

/** Learns in a thread of its own, which begins with the first that is asked and lives as long as the page. */
export function createLikenessThread(): LearnLikeness {
  let thread: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  const learn: LearnLikeness = async (wordings) => {
    thread ??= new Worker(new URL('likeness-worker.ts', import.meta.url), { type: 'module' })
    try {
      return await askThread(thread, wordings)
    } catch (error) {
      // One that broke answers nothing any more; the next question begins another.
      thread.terminate()
      thread = undefined
      throw error
    }
  }
  // One after the other: answers have no names.
  return (wordings) => {
    const learnt = last.then(() => learn(wordings))
    last = learnt.catch(() => undefined)
    return learnt
  }
}

function askThread(thread: Worker, wordings: readonly string[]): Promise<Likeness> {
  const answered = new AbortController()
  const { signal } = answered
  const answer = new Promise<Likeness>((resolve, reject) => {
    thread.addEventListener('message', ({ data }: MessageEvent<Likeness>) => resolve(data), { signal })
    thread.addEventListener('error', ({ message }) => reject(new Error(message)), { signal })
  })
  // oxlint-disable-next-line require-post-message-target-origin -- a thread has none
  thread.postMessage(wordings)
  return answer.finally(() => answered.abort())
}
