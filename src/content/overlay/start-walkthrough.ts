import type { itemRequests } from '../../contract/requests.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import type { Running } from './overlay.ts'

/**
 * Starts a walkthrough in this tab from its beginning, and answers where it stands; undefined where it could not be. The
 * page may not know how often it was changed before: what is said of another state changes nothing, and is said again.
 */
export async function startWalkthrough(
  id: string,
  { ask, page, running }: { ask: Send<typeof itemRequests>; page: PageKey; running?: Running | undefined },
): Promise<Running | undefined> {
  const start = async (counter: number): Promise<Running | undefined> => {
    const said = { id, counter, atMs: Date.now(), event: { kind: 'start' as const } }
    const answer = await ask('walkthrough/step', { ...said, sight: { page, elements: {} } })
    return answer.ok ? answer.value.running : undefined
  }
  const known = running?.id === id ? running.counter : 0
  const first = await start(known)
  return first === undefined || first.counter === known + 1 ? first : start(first.counter)
}
