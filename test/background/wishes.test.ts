import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { openHandlings, writeAct } from '../../src/background/handlings.ts'
import { openPacks } from '../../src/background/pack-versions.ts'
import { fulfilWishes } from '../../src/background/wishes.ts'
import { tipIdOf, type Wish } from '../../src/core/desk/wish.ts'
import { withDatabase, type Database } from '../../src/platform/database.ts'
import { act, call, draftId } from '../support/build-acts.ts'
import { questionId } from '../support/build-entry.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aQuestion } from '../support/build-question.ts'

const name = 'fingerpost-test-wishes'
afterEach(() => deleteDB(name))

const [first, second] = [questionId(1), questionId(2)]
const pack = aParsedPack()
const [tip] = pack.items
const wish: Wish = {
  ...{ id: draftId, packId: pack.id, page: { product: pack.crm.product, view: 'list' } },
  ...{ title: 'How do I search?', text: '', questions: [first, second], atMs: 1 },
}
const wished = {
  ...pack,
  release: { at: '2026-11-30T10:00:00Z', by: 'Ada' },
  items: tip === undefined ? [] : [{ ...tip, id: tipIdOf(wish) }],
}

function use<Outcome>(work: (database: Database) => Promise<Outcome>): Promise<Outcome> {
  return withDatabase(work, { name })
}

/** Two questions wait for the tip; the second was answered otherwise meanwhile. */
async function store(): Promise<void> {
  await use(async (database) => {
    for (const id of [first, second]) await database.put('questions', aQuestion({ id }))
    await database.put('wishes', wish)
    const { stores, done } = openHandlings(database)
    await writeAct(stores, act(1, { kind: 'draft', draftId }), [first, second])
    await writeAct(stores, act(2, { kind: 'point', resource: call }), [second])
    await done
  })
}

function fulfil(published = wished): Promise<readonly string[]> {
  return use(async (database) => {
    const { ofQuestions, done } = openPacks(database)
    const ids = await fulfilWishes(ofQuestions, published, 7)
    await done
    return ids
  })
}

describe('a version with the tip of a wish', () => {
  it('points at it the questions that still wait, once, in the name of who published it', async () => {
    await store()
    expect(await fulfil()).toEqual([first])
    const handling = await use((database) => database.get('handlings', first))
    expect(handling?.state).toBe('pointed')
    expect(handling?.acts.at(-1)).toMatchObject({
      ...{ atMs: 7, by: { role: 'desk', name: 'Ada' } },
      deed: { kind: 'point-tip', tip: { packId: pack.id, itemId: tipIdOf(wish) } },
    })
    expect((await use((database) => database.get('handlings', second)))?.acts).toHaveLength(2)
    expect(await fulfil()).toEqual([])
  })

  it('is another one than a version without it', async () => {
    await store()
    expect(await fulfil({ ...wished, items: pack.items.slice(0, 1) })).toEqual([])
    expect((await use((database) => database.get('wishes', draftId)))?.publishedIn).toBeUndefined()
    expect(await fulfil()).toEqual([first])
    expect((await use((database) => database.get('wishes', draftId)))?.publishedIn).toBe(pack.version)
  })
})
