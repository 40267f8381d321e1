import { fail, succeed } from '../core/result.ts'
import { browser, isExtensionAlive } from './browser.ts'
import type { RequestList, Send } from './messaging.ts'

/**
 * A sender that takes the worker's answers at their word: page and worker are of one build, and the schemas would bring
 * the whole of zod into each script that is loaded later (docs/decisions/parsed-once-by-the-worker.md). What it sends
 * is parsed by the worker as ever. What did not arrive is sent once more.
 */
export function createTrustingSender<List extends RequestList>(): Send<List> {
  const send: Send<List> = async (name, input) => {
    let reply: unknown
    try {
      reply = await browser.runtime.sendMessage({ fingerpost: 'request', name, input })
    } catch (error) {
      // The browser's own word that nobody is there: the extension was updated, or the worker could not start.
      return fail('disconnected', String(error))
    }
    if (!isReply(reply)) return fail('failed', `${name}: the reply has no known shape`)
    return reply.ok ? succeed(reply.value as never) : fail(reply.error, reply.detail)
  }
  return async (name, input) => {
    const answer = await send(name, input)
    return answer.ok || answer.error === 'refused' || !isExtensionAlive() ? answer : send(name, input)
  }
}

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: 'refused' | 'failed'; readonly detail: string }

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}
