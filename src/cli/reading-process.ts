import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../core/importing/imported-page.ts'
import { refuseFile } from '../reading/refusal.ts'
import { limits, type SourceFile } from '../reading/source-file.ts'

/**
 * Reads files in a process of its own, which is ended when a file takes too long or too much memory: a parser that never
 * returns, or dies, costs its own file and no other. Hangs on the signal.
 */
export class ReadingProcess {
  readonly #signal: AbortSignal
  readonly #timeoutMs: number
  #child: ChildProcess | undefined

  constructor(signal: AbortSignal, timeoutMs: number = limits.readingMs) {
    this.#signal = signal
    this.#timeoutMs = timeoutMs
    signal.addEventListener('abort', () => this.#end(), { once: true })
  }

  /** The reading of one file. One at a time: call it again when it has answered. */
  async read(file: SourceFile): Promise<Reading> {
    this.#signal.throwIfAborted()
    this.#child ??= startReader()
    const answer = await ask(this.#child, file, this.#timeoutMs)
    if (typeof answer !== 'string') return answer
    this.#end()
    return refuseFile(file.path, { reason: answer })
  }

  #end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }
}

function startReader(): ChildProcess {
  return fork(fileURLToPath(new URL('reading-process-main.ts', import.meta.url)), [], {
    // Node 20 does not read TypeScript by itself.
    execArgv: ['--import', import.meta.resolve('tsx'), '--max-old-space-size=1500'],
    serialization: 'advanced',
    // Parsers of PDF complain of every flaw.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** The reading, or in words why there is none. */
function ask(child: ChildProcess, file: SourceFile, timeoutMs: number): Promise<Reading | string> {
  return new Promise((resolve) => {
    const settle = (answer: Reading | string): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      // A late error of a process that is being ended must not end this one.
      child.on('error', () => undefined)
      resolve(answer)
    }
    const timer = setTimeout(() => settle(`took longer than ${timeoutMs / 1_000} s to read`), timeoutMs)
    child.once('message', (reading: Reading) => settle(reading))
    child.once('error', (error) => settle(`the reader broke: ${error.message}`))
    child.once('exit', () => settle('the reader broke, or took more memory than it may'))
    child.send(file, (error) => {
      if (error !== null) settle(`the reader broke: ${error.message}`)
    })
  })
}
