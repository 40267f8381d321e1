import { toEntry, type Entry } from '../core/desk/entry.ts'
import type { Question } from '../core/question.ts'
import { compareWith, fillersOf, isTheSame } from '../core/search/sameness.ts'
import { withDatabase } from '../platform/database.ts'

const earlierAtMost = 200
const againWithinMs = 10 * 60_000

/** The person's own question that says most of what a text in that language says, among their last; undefined where none says the same. */
export async function findEarlier(
  text: string,
  locale: string,
  accepts: (entry: Entry) => boolean,
): Promise<Entry | undefined> {
  const compare = compareWith(text, fillersOf(locale))
  const [nearest] = (await readOwn())
    .filter(accepts)
    .map((entry) => ({ entry, sameness: compare(entry.question.text) }))
    .filter(({ sameness }) => isTheSame(sameness))
    .toSorted((one, other) => other.sameness - one.sameness)
  return nearest?.entry
}

/** The question that this one asks again: one that says the same, of the same person, some minutes ago. */
export async function findAskedBefore({
  text,
  locale,
  id,
  askedAtMs: atMs,
}: Question): Promise<string | undefined> {
  const before = await findEarlier(
    text,
    locale,
    ({ question }) =>
      question.id !== id && question.askedAtMs <= atMs && atMs - question.askedAtMs <= againWithinMs,
  )
  return before?.question.id
}

/** The person's own last questions with what the desk did, latest first; not what they wrote down for others. */
async function readOwn(): Promise<Entry[]> {
  const own = (await readLast()).filter(({ kind, asker }) => kind === 'question' && asker.by === 'self')
  const ids = own.map(({ id }) => id).toSorted()
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return []
  // Ids rise with time, so that those of the last questions stand together.
  const range = IDBKeyRange.bound(first, last)
  const handlings = await withDatabase((database) => database.getAll('handlings', range))
  const actsOf = new Map(handlings.map(({ id, acts }) => [id, acts]))
  return own.map((question) => toEntry(question, actsOf.get(question.id)))
}

async function readLast(): Promise<Question[]> {
  return withDatabase(async (database) => {
    const index = database.transaction('questions').store.index('askedAtMs')
    // To where they begin by their keys alone, and then all at once: one by one takes many times as long.
    const latest = await index.openKeyCursor(null, 'prev')
    const first = await latest?.advance(earlierAtMost - 1)
    const range = first === null || first === undefined ? null : IDBKeyRange.lowerBound(first.key)
    return (await index.getAll(range)).toReversed().slice(0, earlierAtMost)
  })
}
