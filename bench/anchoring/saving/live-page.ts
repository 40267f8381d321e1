import type { CDPSession, Page } from 'playwright'
import * as z from 'zod/mini'
import type { FrozenPage } from './page/freeze.ts'

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** What the script in the page says of a target. */
export const shownTarget = z.object({ index: z.number(), tag: z.string(), text: z.string(), box })

const frozenPage = z.object({
  html: z.string(),
  targets: z.record(z.string(), shownTarget),
  called: z.optional(z.array(z.string())),
})

/**
 * Saves the page that is shown, from a world of its own: with synthetic shadow, the page's own world is shown another
 * document than a content script.
 */
export async function freezeLivePage(page: Page, freezer: string): Promise<FrozenPage> {
  const session = await page.context().newCDPSession(page)
  const contextId = await createIsolatedWorld(session)
  await evaluate(session, contextId, freezer)
  return frozenPage.parse(JSON.parse(await evaluate(session, contextId, 'pageFreezer.freezePage()')))
}

async function createIsolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  return world.executionContextId
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<string> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  })
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return String(result.value)
}
