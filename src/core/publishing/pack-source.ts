/** An address that a pack is kept up to date from. */
export interface PackSource {
  readonly url: string
  /** The pack that it gave at first; another one is refused. */
  readonly packId: string
  /** The server's own name for what it gave last, so that it need not give the same again. */
  readonly tag?: string | undefined
  /** When it was asked last with an answer, in milliseconds since 1970. */
  readonly answeredAtMs: number
  /** It is not asked again before. */
  readonly nextAtMs: number
  /** How often in a row it could not be read. */
  readonly failures: number
  /** Why it could not be read last. */
  readonly problem?: string | undefined
}

const hourMs = 3_600_000
const longestMs = 24 * hourMs

/** When a source is asked again: after an hour, and after twice as long with each failure in a row, up to a day. */
export function nextCheckAtMs(nowMs: number, failures: number): number {
  return nowMs + Math.min(longestMs, hourMs * 2 ** failures)
}

/** Sources whose time has come. */
export function listDue(sources: readonly PackSource[], nowMs: number): readonly PackSource[] {
  return sources.filter(({ nextAtMs }) => nextAtMs <= nowMs)
}

const safe = /^(https:\/\/[^\s/@:?#\\]+|http:\/\/(localhost|127\.0\.0\.1|\[::1\]))(:\d{1,5})?([/?]\S*)?$/i

/** Whether a pack may come from this address: over https, or from this machine itself; without a name and password. */
export function isSafeSource(url: string): boolean {
  return safe.test(url)
}
