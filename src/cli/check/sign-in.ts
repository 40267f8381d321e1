import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page, Request } from 'playwright'
import * as z from 'zod/mini'
import { describeFailure } from './describe-failure.ts'

/** The CRM has answered when nothing was asked of it for so long, or when so long is over, in milliseconds. */
const quietMs = 1_000
const quietAtMostMs = 15_000
const lookEveryMs = 100

const loginModule = z.object({
  default: z.custom<(page: Page) => Promise<void>>((run) => typeof run === 'function'),
})

/**
 * Signs in as the script at `path` does. A script may end with its last key: the CRM is given the time to answer, because
 * whoever goes on before is not signed in.
 */
export async function signIn(path: string, page: Page): Promise<void> {
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href)
  const parsed = loginModule.safeParse(loaded)
  if (!parsed.success) throw new Error(`${path} has no default export that is a function of a page`)
  const answers = watchAnswers(page)
  try {
    await parsed.data.default(page).catch((error: unknown) => {
      throw new Error(`${path} failed: ${describeFailure(error)}`, { cause: error })
    })
    await answers.waitForQuiet()
  } finally {
    answers.end()
  }
}

function watchAnswers(page: Page): { waitForQuiet(): Promise<void>; end(): void } {
  const open = new Set<Request>()
  let changedAtMs = Date.now()
  const onRequest = (request: Request): void => {
    open.add(request)
    changedAtMs = Date.now()
  }
  const onAnswer = (request: Request): void => {
    if (open.delete(request)) changedAtMs = Date.now()
  }
  page.on('request', onRequest)
  page.on('requestfinished', onAnswer)
  page.on('requestfailed', onAnswer)
  return {
    async waitForQuiet() {
      // What the last key asks for is asked a moment later.
      const beganAtMs = (changedAtMs = Date.now())
      const isQuiet = (): boolean => open.size === 0 && Date.now() - changedAtMs >= quietMs
      while (!isQuiet() && Date.now() - beganAtMs < quietAtMostMs) await setTimeout(lookEveryMs)
    },
    end() {
      page.off('request', onRequest)
      page.off('requestfinished', onAnswer)
      page.off('requestfailed', onAnswer)
    },
  }
}
