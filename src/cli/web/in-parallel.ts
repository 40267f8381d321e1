/**
 * Does something with each of a list, several at a time and at most so many of one key (a host): answers in the order
 * in which they come. What the work throws ends it.
 */
export async function* inParallel<Task, Answer>(
  tasks: readonly Task[],
  work: (task: Task) => Promise<Answer>,
  {
    atOnce,
    atOncePerKey,
    keyOf,
  }: { readonly atOnce: number; readonly atOncePerKey: number; readonly keyOf: (task: Task) => string },
): AsyncGenerator<Answer> {
  const waiting = [...tasks]
  const running = new Map<Promise<unknown>, string>()
  const done: Answer[] = []
  const finish = async (task: Task): Promise<void> => void done.push(await work(task))
  const start = (task: Task): void => {
    const key = keyOf(task)
    const promise = finish(task).finally(() => running.delete(promise))
    running.set(promise, key)
  }
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < atOnce) {
      const index = waiting.findIndex((task) => countOf(running, keyOf(task)) < atOncePerKey)
      const [task] = index < 0 ? [] : waiting.splice(index, 1)
      if (task === undefined) break
      start(task)
    }
    await Promise.race(running.keys())
    yield* done.splice(0)
  }
}

function countOf(running: ReadonlyMap<unknown, string>, key: string): number {
  return [...running.values()].filter((other) => other === key).length
}
