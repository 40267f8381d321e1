import type { CDPSession } from 'playwright'
import type { Chromium } from './chromium.ts'
import { withoutHelpers } from './in-page.ts'
import { readPoint, until } from './under-test.ts'

/** The studio in Chromium's own side panel, which Playwright does not list among its pages. */
export interface SidePanel {
  evaluate<Arg, Outcome>(fn: (arg: Arg) => Outcome | Promise<Outcome>, arg: Arg): Promise<Outcome>
  evaluateSource<Outcome>(source: string): Promise<Outcome>
  /** A press of the real mouse, once the element is there and stands still. */
  click(selector: string): Promise<void>
  type(text: string): Promise<void>
  /** A picture as PNG, in base64. */
  screenshot(): Promise<string>
}

/** Waits until the browser has opened its side panel, and reaches into it. */
export async function findSidePanel({ context, origin }: Chromium): Promise<SidePanel> {
  const [page] = context.pages()
  if (page === undefined) throw new Error('no page is open')
  const session = await context.newCDPSession(page)
  const targetId = await until(async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.find(({ url }) => url.startsWith(`${origin}/src/studio/`))?.targetId
  }, 'the side panel')
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  return createPanel(createChannel(session, sessionId))
}

type Ask = (method: string, params: object) => Promise<Reply>

interface Reply {
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string } }
  readonly data?: string
}

/** The protocol in messages through another session: Playwright keeps a session of its own for no such target. */
function createChannel(session: CDPSession, sessionId: string): Ask {
  const waiting = new Map<number, (reply: Reply) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message) as { id?: number; result?: Reply; error?: unknown }
    if (id === undefined) return
    if (error !== undefined) throw new Error(JSON.stringify(error))
    waiting.get(id)?.(result ?? {})
  })
  let last = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, resolve)
      const message = JSON.stringify({ id, method, params })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
}

function createPanel(ask: Ask): SidePanel {
  const evaluateSource = async <Outcome>(source: string): Promise<Outcome> => {
    const given = { expression: source, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await ask('Runtime.evaluate', given)
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description)
    return result?.value as Outcome
  }
  return {
    evaluateSource,
    evaluate: (fn, arg) => evaluateSource(`(${withoutHelpers(fn)})(${JSON.stringify(arg)})`),
    async click(selector) {
      const look = `(${withoutHelpers(readPoint)})(document, ${JSON.stringify(selector)})`
      const point = await until(
        () => evaluateSource<{ x: number; y: number } | undefined>(look),
        `${selector} to be hit`,
      )
      const press = { ...point, button: 'left', clickCount: 1 }
      await ask('Input.dispatchMouseEvent', { type: 'mousePressed', ...press })
      await ask('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press })
    },
    async type(text) {
      await ask('Input.insertText', { text })
    },
    screenshot: async () => (await ask('Page.captureScreenshot', { format: 'png' })).data ?? '',
  }
}
