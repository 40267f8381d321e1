import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { findVersion, openPacks, putPack } from '../../src/background/pack-versions.ts'
import type { Pack } from '../../src/core/pack.ts'
import { withDatabase } from '../../src/platform/database.ts'

const name = 'fingerpost-versions-test'
afterEach(() => deleteDB(name))

const aVersion = (version: number, change: Partial<Pack> = {}): Pack => ({
  id: 'sales',
  version,
  title: { en: 'Sales' },
  defaultLocale: 'en',
  crm: { product: 'generic' },
  items: [],
  resources: [],
  milestones: [],
  ...change,
})

async function put(...packs: readonly Pack[]): Promise<void> {
  for (const pack of packs)
    await withDatabase(
      async (database) => {
        const { stores, done } = openPacks(database)
        await putPack(stores, pack)
        await done
      },
      { name },
    )
}

const find = (newest: Pack, ring?: 'pilot'): Promise<Pack | undefined> =>
  withDatabase(
    (database) => findVersion(database, newest, { packId: 'sales', lot: 'a', nowMs: 1_000, ring }),
    {
      name,
    },
  )

describe('versions of a pack', () => {
  it('are kept behind the newest, twenty of each pack', async () => {
    await put(aVersion(1, { id: 'other' }), aVersion(2, { id: 'other' }))
    await put(...Array.from({ length: 23 }, (_each, at) => aVersion(at + 1)))
    const [newest, earlier] = await withDatabase(
      async (database) =>
        [await database.getAll('packs'), await database.getAllKeys('earlierPacks')] as const,
      { name },
    )
    expect(newest.map(({ id, version }) => [id, version])).toEqual([
      ['other', 2],
      ['sales', 23],
    ])
    expect(earlier).toEqual([['other', 1], ...Array.from({ length: 20 }, (_each, at) => ['sales', at + 3])])
  })

  it('reach each person as far as each goes', async () => {
    const pilot = aVersion(3, { rollout: { rings: ['pilot'] } })
    const later = aVersion(4, { rollout: { rings: ['pilot'], from: '1970-01-01T00:00:02Z' } })
    await put(aVersion(1), aVersion(2), pilot, later)
    expect((await find(later))?.version).toBe(2)
    expect((await find(later, 'pilot'))?.version).toBe(3)
    expect((await find({ ...later, rollout: undefined }))?.version).toBe(4)
  })

  it('reach nobody where none is for them', async () => {
    const pilot = aVersion(1, { rollout: { rings: ['pilot'] } })
    await put(pilot)
    expect(await find(pilot)).toBeUndefined()
  })
})
