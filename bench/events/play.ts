import type { HeardEvents } from '../../test/e2e/support/heard-events.ts'
import type { Walker } from '../walk/walker.ts'
import type { Action, EventGround } from './ground.ts'

/** What came of an action. */
export interface Outcome {
  readonly action: Action
  /** What was heard between its beginning and that of the next, as `kind object`. */
  readonly heard: readonly string[]
  /** Why it could not be done, or that the CRM wrote something else than the table says. */
  readonly fault?: string
}

/** Plays the session and hears what the extension tells its worker meanwhile. */
export async function play(
  ground: EventGround,
  session: readonly Action[],
  walker: Walker,
  heard: HeardEvents,
  onOutcome: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  let writes: string[] = []
  ground.hearWrites(walker.page, (write) => writes.push(write))
  const outcomes: Outcome[] = []
  for (const action of session) {
    await ground.rest?.(walker.page)
    writes = []
    const failure = await action.run(walker).then(
      () => undefined,
      (error: unknown) =>
        (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' '),
    )
    const told = await heard.settle(action.events.length)
    const fault = failure ?? findContradiction(action, writes)
    const outcome = { action, heard: told, ...(fault === undefined ? {} : { fault }) }
    outcomes.push(outcome)
    onOutcome(outcome)
  }
  return outcomes
}

const writeOf: Readonly<Record<string, string>> = {
  'record-created': 'create',
  'record-saved': 'update',
  'record-deleted': 'delete',
}

// What the CRM itself wrote has to agree with the table: else the table is wrong, and not the extension.
function findContradiction({ events }: Action, writes: readonly string[]): string | undefined {
  const isWriting = events.some((event) => !/^(view-opened|search-made)/.test(event))
  if (!isWriting && writes.length > 0) return `the CRM wrote: ${writes.join(', ')}`
  const missing = events.filter((event) => {
    const [kind = '', object = ''] = event.split(' ')
    const write = writeOf[kind]
    return write !== undefined && !writes.includes(`${write} ${object}`)
  })
  return missing.length === 0 ? undefined : `the CRM did not write: ${missing.join(', ')}`
}
