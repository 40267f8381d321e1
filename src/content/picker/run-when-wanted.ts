import type { Result } from '../../core/result.ts'

/**
 * Runs a script that the worker may put into one page many times: once at a time, and only where the worker, asked
 * again, says that it is wanted, with the language of the CRM. `run` calls its `onEnd` when it is over.
 */
export async function runWhenWanted(
  name: string,
  ask: () => Promise<Result<{ readonly isWanted: boolean; readonly locale: string }>>,
  run: (locale: string, onEnd: () => void) => void,
): Promise<void> {
  const running = Symbol.for(`fingerpost.${name}`)
  const setRunning = (isRunning: boolean): boolean => Reflect.set(globalThis, running, isRunning)
  if (Reflect.get(globalThis, running) === true) return
  setRunning(true)
  const answer = await ask()
  if (answer.ok && answer.value.isWanted) run(answer.value.locale, () => setRunning(false))
  else setRunning(false)
}
