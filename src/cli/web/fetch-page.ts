/** What an address answered with, or why it did not. */
export type Answer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** The last address, behind all redirects. */
      readonly url: string
      /** Each address that sent on to the next, with its status. */
      readonly redirects: readonly Redirect[]
      readonly contentType: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly redirects: readonly Redirect[] }

export interface Redirect {
  readonly from: string
  readonly to: string
  readonly status: number
}

export interface FetchOptions {
  readonly method: 'GET' | 'HEAD'
  readonly signal: AbortSignal
  /** Of one request, from its start to its last byte. */
  readonly timeoutMs: number
  /** Of the body; 0 to leave it unread. */
  readonly bytesAtMost: number
  /** How often a request is made again after 429, 503 or a broken connection. */
  readonly retries: number
  /** The wait before the first repetition; it doubles. What the server asks for counts where it is longer, up to a minute. */
  readonly backoffMs: number
  readonly redirectsAtMost: number
  /** Which addresses may be asked; a redirect to any other is not followed. */
  readonly isAllowed: (url: URL) => boolean
}

/** How the command line asks the web. */
export const politeFetch = {
  timeoutMs: 20_000,
  bytesAtMost: 20_000_000,
  retries: 3,
  backoffMs: 1_000,
  redirectsAtMost: 5,
  /** Only what a pack may point to. */
  isAllowed: (url: URL): boolean => url.protocol === 'https:',
} as const

/** Asks an address, follows its redirects one by one, and waits and repeats where a server is busy. Throws only when aborted. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Answer> {
  const redirects: Redirect[] = []
  let url = address
  for (;;) {
    if (!URL.canParse(url)) return { kind: 'failed', reason: 'not an address', redirects }
    if (!options.isAllowed(new URL(url)))
      return { kind: 'failed', reason: `not an address that is asked: ${url}`, redirects }
    const response = await askPatiently(url, options)
    if (typeof response === 'string') return { kind: 'failed', reason: response, redirects }
    const to = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || to === null || !URL.canParse(to, url)) {
      const bytes = await readWithin(response, options.bytesAtMost)
      if (typeof bytes === 'string') return { kind: 'failed', reason: bytes, redirects }
      const contentType = response.headers.get('content-type') ?? ''
      return { kind: 'answered', status: response.status, url, redirects, contentType, bytes }
    }
    await response.body?.cancel()
    const next = new URL(to, url).href
    redirects.push({ from: url, to: next, status: response.status })
    if (redirects.length > options.redirectsAtMost)
      return { kind: 'failed', reason: `more than ${options.redirectsAtMost} redirects`, redirects }
    url = next
  }
}

async function askPatiently(url: string, options: FetchOptions): Promise<Response | string> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await askOnce(url, options)
    const isBusy = typeof response === 'string' || response.status === 429 || response.status === 503
    if (!isBusy || attempt >= options.retries) return response
    const asked = typeof response === 'string' ? 0 : readRetryAfter(response.headers.get('retry-after'))
    if (typeof response !== 'string') await response.body?.cancel()
    await wait(Math.max(asked, options.backoffMs * 2 ** attempt), options.signal)
  }
}

/** The response's head, or in words why there is none. */
async function askOnce(url: string, { method, signal, timeoutMs }: FetchOptions): Promise<Response | string> {
  signal.throwIfAborted()
  try {
    return await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      headers: { 'user-agent': 'Fingerpost', accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    })
  } catch (error) {
    signal.throwIfAborted()
    return describe(error, timeoutMs)
  }
}

function describe(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${timeoutMs / 1_000} s`
  // fetch says "fetch failed"; why stands in its cause.
  const cause: unknown = error.cause
  const code: unknown =
    typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : error.message
}

async function readWithin(response: Response, bytesAtMost: number): Promise<Uint8Array | string> {
  if (bytesAtMost === 0) {
    await response.body?.cancel()
    return new Uint8Array()
  }
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length
      if (length > bytesAtMost) return `larger than ${bytesAtMost / 1_000_000} MB`
      chunks.push(chunk)
    }
  } catch (error) {
    return describe(error, 0)
  }
  return Buffer.concat(chunks)
}

const waitAtMostMs = 60_000

/** In milliseconds: seconds, or a date (RFC 9110, 10.2.3); 0 of what is neither. */
function readRetryAfter(header: string | null): number {
  if (header === null) return 0
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), waitAtMostMs)
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
