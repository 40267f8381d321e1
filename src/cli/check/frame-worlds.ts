import type { CDPSession, Page } from 'playwright'

/** A frame of a page, and the session by which something can be run in it. */
export interface FrameWorld {
  readonly session: CDPSession
  readonly frameId: string
}

interface FrameTree {
  readonly frame: { readonly id: string }
  readonly childFrames?: readonly FrameTree[]
}

/** The page itself, as a frame of it. */
export async function findTop(session: CDPSession): Promise<FrameWorld | undefined> {
  const [top] = await listOf(session)
  return top
}

/** The frames of a page, the page itself first; those of other sites have a process, and so a session, of their own. */
export async function listFrames(page: Page, session: CDPSession): Promise<readonly FrameWorld[]> {
  const others = await Promise.all(
    page
      .frames()
      .slice(1)
      .map((frame) =>
        page
          .context()
          .newCDPSession(frame)
          // It is in the session of the frame around it, or went away meanwhile.
          .catch(() => undefined),
      ),
  )
  const worlds = await Promise.all([
    listOf(session),
    // A frame may go while it is asked; the page itself may not.
    ...others.filter((other) => other !== undefined).map((other) => listOf(other).catch(() => [])),
  ])
  return worlds.flat()
}

/** Ends the sessions that frames have of their own. */
export async function leaveFrames(frames: readonly FrameWorld[], own: CDPSession): Promise<void> {
  const others = new Set(frames.map(({ session }) => session).filter((session) => session !== own))
  // One whose frame went away has ended already.
  await Promise.all([...others].map((session) => session.detach().catch(() => {})))
}

async function listOf(session: CDPSession): Promise<readonly FrameWorld[]> {
  const { frameTree } = await session.send('Page.getFrameTree')
  return listTree(frameTree).map((frameId) => ({ session, frameId }))
}

/** Runs an expression behind a script, in a world of its own as a content script has: the page can neither see it nor stand in its way. */
export async function ask(
  { session, frameId }: FrameWorld,
  script: string,
  expression: string,
): Promise<unknown> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${script};\n${expression}`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(String(result.value))
}

function listTree({ frame, childFrames = [] }: FrameTree): readonly string[] {
  return [frame.id, ...childFrames.flatMap(listTree)]
}
