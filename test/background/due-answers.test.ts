import '../support/in-extension.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { hasDueAnswer } from '../../src/background/due-answers.ts'
import { withDatabase } from '../../src/platform/database.ts'
import { act } from '../support/build-acts.ts'
import { questionId } from '../support/build-entry.ts'
import { aParsedPack } from '../support/build-pack.ts'
import { aQuestion } from '../support/build-question.ts'

const pack = aParsedPack()
const id = questionId(1)
const question = aQuestion({ id })
const tip = { packId: pack.id, itemId: pack.items[0]?.id ?? '', title: 'Add' }

afterEach(() =>
  withDatabase(async (database) => {
    for (const store of ['packs', 'questions', 'handlings'] as const) await database.clear(store)
  }),
)

const isDue = (): Promise<boolean> =>
  withDatabase((database) => hasDueAnswer(database, question.page, 9_000_000_000))

describe('an answer that waits', () => {
  it('is none while the tip that it is in is not in the pack that this person is shown', async () => {
    await withDatabase(async (database) => {
      await database.put('questions', question)
      await database.put('handlings', { id, acts: [act(1, { kind: 'point-tip', tip })], state: 'pointed' })
      await database.put('packs', { ...pack, items: [] })
    })
    expect(await isDue()).toBe(false)
    await withDatabase((database) => database.put('packs', { ...pack, version: pack.version + 1 }))
    expect(await isDue()).toBe(true)
  })
})
