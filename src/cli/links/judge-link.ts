import type { LinkState } from '../../core/desk/link-check.ts'
import type { Answer } from '../web/fetch-page.ts'

/** Judges what an address answered. */
export function judgeLink(url: string, answer: Answer): LinkState {
  if (answer.kind === 'failed') {
    const isDead =
      ['ENOTFOUND', 'not an address', 'ERR_INVALID_URL'].includes(answer.reason) ||
      answer.reason.endsWith('redirects')
    return { state: isDead ? 'dead' : 'unsure', reason: answer.reason }
  }
  const { status, redirects } = answer
  if (status === 404 || status === 410) return { state: 'dead', reason: `the server answered ${status}` }
  if (status < 200 || status >= 300) return { state: 'unsure', reason: `the server answered ${status}` }
  // A sign-in is not where the page went to.
  if (redirects.some(({ to }) => /\b(?:login|signin|sign-in|sso|oauth2?|authorize)\b/i.test(to)))
    return { state: 'unsure', reason: `asks to sign in (${answer.url})` }
  const isForGood = redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308)
  const isFront = new URL(answer.url).pathname === '/' && new URL(url).pathname !== '/'
  return isForGood || (redirects.length > 0 && isFront)
    ? { state: 'moved', to: answer.url, isFront }
    : { state: 'alive' }
}

/** True where the answer to HEAD may not be that to GET: servers that do not know HEAD say all sorts of things. */
export function needsGet(answer: Answer): boolean {
  return answer.kind === 'failed'
    ? answer.reason !== 'ENOTFOUND'
    : answer.status >= 400 && answer.status !== 429 && answer.status !== 503
}
