import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { handlingStores, writeAct } from '../../src/background/handlings.ts'
import type { Act } from '../../src/core/desk/handling.ts'
import { withDatabase, type Database } from '../../src/platform/database.ts'
import { act, call } from '../support/build-acts.ts'
import { questionId } from '../support/build-entry.ts'
import { aQuestion } from '../support/build-question.ts'

const name = 'fingerpost-test-handlings'
afterEach(() => deleteDB(name))

const [first, second] = [questionId(1), questionId(2)]

function use<Outcome>(work: (database: Database) => Promise<Outcome>): Promise<Outcome> {
  return withDatabase(work, { name })
}

async function store(): Promise<void> {
  await use(async (database) => {
    await database.put('questions', aQuestion({ id: first, text: 'how do I merge?' }))
    await database.put('questions', aQuestion({ id: second, text: 'join two contacts' }))
  })
}

function write(made: Act, ...ids: string[]): Promise<readonly string[]> {
  return use(async (database) => {
    const transaction = database.transaction(handlingStores, 'readwrite')
    const changed = await writeAct(
      {
        questions: transaction.objectStore('questions'),
        handlings: transaction.objectStore('handlings'),
        aliases: transaction.objectStore('aliases'),
      },
      made,
      ids,
    )
    await transaction.done
    return changed
  })
}

const point = act(1, { kind: 'point', resource: call })

describe('an act that is stored', () => {
  it('is done for each question once, and passes over what is no question', async () => {
    await store()
    expect(await write(point, first, second, first, questionId(9))).toEqual([first, second])
    expect(await write(point, first, second)).toEqual([])
    const handlings = await use((database) => database.getAll('handlings'))
    expect(handlings).toEqual([
      { id: first, acts: [point], state: 'pointed' },
      { id: second, acts: [point], state: 'pointed' },
    ])
  })

  it('is found by the state that it leads to', async () => {
    await store()
    await write(point, first)
    const found = await use((database) => database.getAllFromIndex('handlings', 'state', 'pointed'))
    expect(found.map(({ id }) => id)).toEqual([first])
  })

  it('teaches the search the question’s words, for as long as it holds', async () => {
    await store()
    await write(point, first, second)
    const aliases = (): Promise<unknown[]> =>
      use((database) => database.getAllFromIndex('aliases', 'packId', 'p'))
    expect(await aliases()).toEqual([
      { id: first, packId: 'p', resourceId: 'call', text: 'how do I merge?', locale: 'en' },
      { id: second, packId: 'p', resourceId: 'call', text: 'join two contacts', locale: 'en' },
    ])
    await write(act(2, { kind: 'tell' }, { role: 'asker' }), first)
    await write(act(3, { kind: 'reject' }, { role: 'asker' }), first)
    expect(await aliases()).toHaveLength(1)
    await write(act(4, { kind: 'undo', actId: point.id }), first, second)
    expect(await aliases()).toEqual([])
  })

  it('comes to the same when acts arrive the wrong way round', async () => {
    await store()
    await write(act(2, { kind: 'tell' }, { role: 'asker' }), first)
    await write(point, first)
    expect(await use((database) => database.get('handlings', first))).toMatchObject({ state: 'told' })
  })
})
