import { isSameAlias, type Alias } from '../core/desk/alias.ts'
import { toEntry, type Entry } from '../core/desk/entry.ts'
import { withAct, type Act } from '../core/desk/handling.ts'
import { toAlias } from '../core/desk/learn.ts'
import type { Question } from '../core/question.ts'
import type { Database, Handling } from '../platform/database.ts'
import { forgetReady } from './search-index-store.ts'

/** The stores that an act touches: of the questions it only reads. */
export const handlingStores = ['questions', 'handlings', 'aliases'] as const

/** The three, within one transaction that may write. */
export interface HandlingStores {
  readonly questions: { get(id: string): Promise<Question | undefined> }
  readonly handlings: {
    get(id: string): Promise<Handling | undefined>
    put(handling: Handling): Promise<unknown>
  }
  readonly aliases: {
    get(id: string): Promise<Alias | undefined>
    put(alias: Alias): Promise<unknown>
    delete(id: string): Promise<void>
  }
}

/** Opens the three for one strict write. Where it changes what is learnt, the search reads that anew. */
export function openHandlings(database: Database): {
  readonly stores: HandlingStores
  /** When it is on the disk. */
  readonly done: Promise<void>
} {
  const transaction = database.transaction(handlingStores, 'readwrite', { durability: 'strict' })
  const aliases = transaction.objectStore('aliases')
  let isLearnt = false
  return {
    stores: {
      questions: transaction.objectStore('questions'),
      handlings: transaction.objectStore('handlings'),
      aliases: {
        get: (id) => aliases.get(id),
        put: (alias) => {
          isLearnt = true
          return aliases.put(alias)
        },
        delete: (id) => {
          isLearnt = true
          return aliases.delete(id)
        },
      },
    },
    done: transaction.done.then(() => (isLearnt ? forgetReady() : undefined)),
  }
}

/**
 * Does `act` about these questions, within their transaction; and keeps what the search learns from it in step. Ids that are
 * no question are passed over, and so are questions that the act was done for before. Answers the ids that it changed.
 */
export async function writeAct(
  stores: HandlingStores,
  act: Act,
  questionIds: readonly string[],
): Promise<readonly string[]> {
  const changed: string[] = []
  for (const id of new Set(questionIds)) {
    const entry = await readEntry(stores, id)
    if (entry === undefined) continue
    const acts = withAct(entry.acts, act)
    if (acts === entry.acts) continue
    await writeEntry(stores, toEntry(entry.question, acts))
    changed.push(id)
  }
  return changed
}

async function readEntry(stores: HandlingStores, id: string): Promise<Entry | undefined> {
  const [question, handling] = await Promise.all([stores.questions.get(id), stores.handlings.get(id)])
  return question === undefined ? undefined : toEntry(question, handling?.acts)
}

async function writeEntry(stores: HandlingStores, entry: Entry): Promise<void> {
  const { question, acts, standing } = entry
  const [known, alias] = [await stores.aliases.get(question.id), toAlias(entry)]
  await stores.handlings.put({ id: question.id, acts, state: standing.state })
  if (alias === undefined && known !== undefined) await stores.aliases.delete(question.id)
  const isKnown = alias !== undefined && known !== undefined && isSameAlias(alias, known)
  if (alias !== undefined && !isKnown) await stores.aliases.put(alias)
}
