import type * as z from 'zod/mini'
import { browser } from './browser.ts'
import type { NoticeList } from './messaging.ts'

/**
 * Hears notices of the worker and takes them at their word, for the reasons of `trusting-sender.ts`: nobody but the
 * extension itself is heard here. Ends with the signal.
 */
export function listenTrusting<List extends NoticeList>(
  handlers: { readonly [Name in keyof List]?: (body: z.output<List[Name]>) => void },
  signal: AbortSignal,
): void {
  const onMessage = (message: unknown): undefined => {
    if (isNotice(message)) handlers[message.name]?.(message.body as never)
  }
  browser.runtime.onMessage.addListener(onMessage)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage))
}

interface Notice {
  readonly fingerpost: 'notice'
  readonly name: string
  readonly body: unknown
}

function isNotice(message: unknown): message is Notice {
  return (
    typeof message === 'object' &&
    message !== null &&
    'fingerpost' in message &&
    message.fingerpost === 'notice' &&
    'name' in message &&
    typeof message.name === 'string'
  )
}
