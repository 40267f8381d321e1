import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { openHandlings, writeAct } from '../../src/background/handlings.ts'
import { loseAnswers } from '../../src/background/lost-answers.ts'
import { openPacks, putVersion } from '../../src/background/pack-versions.ts'
import type { Deed } from '../../src/core/desk/handling.ts'
import type { Pack } from '../../src/core/pack.ts'
import { withDatabase, type Database } from '../../src/platform/database.ts'
import { act } from '../support/build-acts.ts'
import { questionId } from '../support/build-entry.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aQuestion } from '../support/build-question.ts'

const name = 'fingerpost-test-lost-answers'
afterEach(() => deleteDB(name))

const parsed = aParsedPack()
const pack: Pack = {
  ...parsed,
  resources: ['call', 'note'].map((id) => ({ id, title: { en: id }, text: { en: id } })),
}
const resource = { packId: pack.id, resourceId: 'call', title: 'Log a call' }
const tip = { packId: pack.id, itemId: pack.items[0]?.id ?? '', title: 'Search by city' }
const other = { ...resource, packId: 'other' }
const tell = act(8, { kind: 'tell' }, { role: 'asker' })
const confirm = act(9, { kind: 'confirm' }, { role: 'asker' })

function use<Outcome>(work: (database: Database) => Promise<Outcome>): Promise<Outcome> {
  return withDatabase(work, { name })
}

async function answer(n: number, deed: Deed, ...then: readonly (typeof tell)[]): Promise<string> {
  const id = questionId(n)
  await use(async (database) => {
    await database.put('questions', aQuestion({ id }))
    const { stores, done } = openHandlings(database)
    for (const each of [act(n, deed), ...then]) await writeAct(stores, each, [id])
    await done
  })
  return id
}

const put = (version: Pack): Promise<readonly string[]> =>
  use((database) => putVersion(openPacks(database), version, 50))
const stateOf = async (id: string): Promise<string | undefined> =>
  (await use((database) => database.get('handlings', id)))?.state

describe('a version without what answered a question', () => {
  it('gives the question back to the desk, told or not, and its words no longer lead there', async () => {
    const waiting = await answer(1, { kind: 'point', resource })
    const told = await answer(2, { kind: 'point', resource }, tell)
    const byTip = await answer(3, { kind: 'point-tip', tip })
    const isLearnt = (): Promise<boolean> =>
      use(async (database) => (await database.get('aliases', waiting)) !== undefined)
    expect(await isLearnt()).toBe(true)
    const without = { ...pack, version: 2, resources: pack.resources.slice(1), items: pack.items.slice(1) }
    expect((await put(without)).toSorted()).toEqual([waiting, told, byTip])
    expect(await Promise.all([waiting, told, byTip].map(stateOf))).toEqual(['new', 'new', 'new'])
    expect(await isLearnt()).toBe(false)
    const handling = await use((database) => database.get('handlings', told))
    expect(handling?.acts.at(-1)).toMatchObject({ atMs: 50, by: { role: 'pack' }, deed: { kind: 'lose' } })
    expect(await put({ ...without, version: 3 })).toEqual([])
  })

  it('leaves what is confirmed, what it still has, and what is of another pack', async () => {
    const confirmed = await answer(1, { kind: 'point', resource }, tell, confirm)
    const kept = await answer(2, { kind: 'point', resource: { ...resource, resourceId: 'note' } })
    const elsewhere = await answer(3, { kind: 'point', resource: other })
    expect(await put({ ...pack, version: 2, resources: pack.resources.slice(1) })).toEqual([])
    expect(await Promise.all([confirmed, kept, elsewhere].map(stateOf))).toEqual([
      ...['confirmed', 'pointed', 'pointed'],
    ])
  })

  it('reads the questions of no answer that is still there', async () => {
    const lost = await answer(1, { kind: 'point', resource })
    await answer(2, { kind: 'point', resource: { ...resource, resourceId: 'note' } })
    await answer(3, { kind: 'point-tip', tip }, tell)
    const read: string[] = []
    const given = await use(async (database) => {
      const { ofQuestions: stores, done } = openPacks(database)
      const questions = {
        get: (id: string) => {
          read.push(id)
          return stores.questions.get(id)
        },
      }
      const without = { ...pack, version: 2, resources: pack.resources.slice(1) }
      const ids = await loseAnswers({ ...stores, questions }, without, 50)
      await done
      return ids
    })
    expect(given).toEqual([lost])
    expect(new Set(read)).toEqual(new Set([lost]))
  })
})
