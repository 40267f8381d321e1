import type { CDPSession, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { leaveFrames, listFrames } from '../../src/cli/check/frame-worlds.ts'

interface Played {
  readonly session: CDPSession
  readonly ended: () => boolean
}

/** A session of which the frames are played; without any, what it is of went away. */
function play(...frameIds: readonly string[]): Played {
  let isEnded = false
  const session = {
    send() {
      const [id, ...children] = frameIds
      return id === undefined
        ? Promise.reject(new Error('Session closed. Most likely the frame has been closed.'))
        : Promise.resolve({
            frameTree: { frame: { id }, childFrames: children.map((child) => ({ frame: { id: child } })) },
          })
    },
    detach() {
      isEnded = true
      return frameIds.length === 0 ? Promise.reject(new Error('Session closed.')) : Promise.resolve()
    },
  }
  return { session: session as unknown as CDPSession, ended: () => isEnded }
}

/** A page with a frame for each session. */
function aPage(sessions: readonly CDPSession[]): Page {
  const newCDPSession = (frame: number): Promise<CDPSession | undefined> =>
    Promise.resolve(sessions[frame - 1])
  const page = {
    frames: () => [0, ...sessions.keys()].map((_, at) => at),
    context: () => ({ newCDPSession }),
  }
  return page as unknown as Page
}

describe('the frames of a page in the check', () => {
  it('are those that are still there when one goes away while it is asked', async () => {
    const [top, gone, other] = [play('top', 'inner'), play(), play('other')]
    const frames = await listFrames(aPage([gone.session, other.session]), top.session)
    expect(frames.map(({ frameId }) => frameId)).toEqual(['top', 'inner', 'other'])
  })

  it('are none without the page itself', async () => {
    const frames = listFrames(aPage([play('other').session]), play().session)
    await expect(frames).rejects.toThrow('Session closed')
  })

  it('lose their sessions after the look, and the page keeps its own', async () => {
    const [top, gone, other] = [play('top'), play(), play('other')]
    const worlds = [top, gone, other].map(({ session }) => ({ session, frameId: '' }))
    await leaveFrames(worlds, top.session)
    expect([top, gone, other].map(({ ended }) => ended())).toEqual([false, true, true])
  })
})
