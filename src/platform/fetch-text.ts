import { fail, succeed, type Result } from '../core/result.ts'

const patienceMs = 30_000

/** What an address answered. */
export type Fetched =
  | { readonly isNew: false }
  | { readonly isNew: true; readonly text: string; readonly tag: string | undefined; readonly url: string }

/**
 * Reads a text from the web, of no more bytes than `bytesAtMost`, without cookies and without a word on who asks. With
 * the `tag` of an earlier answer it is read only where it changed. Fails with a sentence for a person.
 */
export async function fetchText(
  url: string,
  { bytesAtMost, tag }: { readonly bytesAtMost: number; readonly tag?: string | undefined },
): Promise<Result<Fetched, 'unreadable'>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: tag === undefined ? {} : { 'If-None-Match': tag },
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 304) return succeed({ isNew: false })
    if (!response.ok) return fail('unreadable', `${url}: the server answered ${response.status}`)
    const text = await readUpTo(response, bytesAtMost)
    if (text === undefined) return fail('unreadable', `${url}: more than ${bytesAtMost} bytes`)
    return succeed({ isNew: true, text, tag: response.headers.get('etag') ?? undefined, url: response.url })
  } catch (error) {
    // No network, no such host, or a server that lets no other site read it; the browser does not say which.
    return fail('unreadable', `${url}: ${String(error)}`)
  }
}

async function readUpTo({ body }: Response, bytesAtMost: number): Promise<string | undefined> {
  if (body === null) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  // A stream can be iterated in Firefox and in Chrome since 124.
  const reader = body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength
    if (bytes > bytesAtMost) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
