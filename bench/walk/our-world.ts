import type { CDPSession, Page } from 'playwright'

/**
 * The isolated world of our content script in the page's top frame. `script` is run in each new one at once, so that
 * a reload is watched from its start. The page can see nothing of it.
 */
export class OurWorld {
  private contextId: number | undefined

  private readonly session: CDPSession
  private readonly script: string

  private constructor(session: CDPSession, script: string) {
    this.session = session
    this.script = script
  }

  static async follow(page: Page, script: string): Promise<OurWorld> {
    const session = await page.context().newCDPSession(page)
    const world = new OurWorld(session, script)
    const top = (await session.send('Page.getFrameTree')).frameTree.frame.id
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const isOurs =
        context.origin.startsWith('chrome-extension:') && context.auxData?.['type'] === 'isolated'
      if (isOurs && context.auxData?.['frameId'] === top) void world.install(context.id)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === world.contextId) world.contextId = undefined
    })
    session.on('Runtime.executionContextsCleared', () => (world.contextId = undefined))
    await session.send('Runtime.enable')
    return world
  }

  /** What the expression gives there, as JSON; undefined while the page has no such world, or just lost it. */
  async evaluate<Outcome>(expression: string): Promise<Outcome | undefined> {
    if (this.contextId === undefined) return undefined
    // oxlint-disable-next-line no-unsafe-type-assertion -- who asks knows what the bundled script answers
    return (await this.run(this.contextId, expression)) as Outcome | undefined
  }

  private async install(contextId: number): Promise<void> {
    await this.run(contextId, this.script)
    this.contextId = contextId
  }

  private async run(contextId: number, expression: string): Promise<unknown> {
    try {
      const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
        contextId,
        expression,
        returnByValue: true,
      })
      if (exceptionDetails !== undefined)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    } catch (error) {
      // The page went on to another while we looked.
      if (/context|navigated|closed/.test(String(error))) return undefined
      throw error
    }
  }
}
