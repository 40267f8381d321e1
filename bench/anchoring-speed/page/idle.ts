import type { Calls } from '../protocol.ts'

const watched = [
  'requestIdleCallback',
  'requestAnimationFrame',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
]

/** Counts what is called in a time in which nothing happens to the page. */
export async function countCalls(window: Window, ms: number): Promise<Calls> {
  const calls: Record<string, number> = {}
  const originals = watched.map((name): [string, unknown] => [name, Reflect.get(window, name)])
  await new Promise((resolve) => {
    window.setTimeout(resolve, ms)
    for (const [name, original] of originals) {
      calls[name] = 0
      Reflect.set(window, name, (...args: unknown[]): unknown => {
        calls[name] = (calls[name] ?? 0) + 1
        return isCallable(original) ? original.apply(window, args) : undefined
      })
    }
  })
  for (const [name, original] of originals) Reflect.set(window, name, original)
  return calls
}

function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function'
}
