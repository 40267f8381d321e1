import type { itemRequests } from '../../contract/requests.ts'
import type { PageKey } from '../../core/page-key.ts'
import type { Send } from '../../platform/messaging.ts'
import type { Running } from './overlay.ts'

type Said = Parameters<Send<Pick<typeof itemRequests, 'walkthrough/step'>>>[1]

/**
 * Begins a walkthrough in this tab, or goes on where the person is in it; one that they finished begins again. Answers
 * where it stands, and undefined where the worker does not say. The page may not know how often it was changed: what is
 * said of another state changes nothing, and its answer tells how it is.
 */
export async function startWalkthrough(
  id: string,
  { ask, page }: { readonly ask: Send<typeof itemRequests>; readonly page: PageKey },
): Promise<Running | undefined> {
  const say = async (kind: Said['event']['kind'], counter: number): Promise<Running | undefined> => {
    const said: Said = { id, counter, atMs: Date.now(), event: { kind }, sight: { page, elements: {} } }
    const answer = await ask('walkthrough/step', said)
    return answer.ok ? answer.value.running : undefined
  }
  const first = await say('start', 0)
  if (first === undefined) return undefined
  if (first.state === 'finished') return say('start', first.counter)
  return first.state === 'left' || first.isElsewhere ? say('resume', first.counter) : first
}
