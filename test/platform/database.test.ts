import '../support/in-extension.ts'
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { beginDraft, removeItem, type PackDraft } from '../../src/core/authoring/pack-draft.ts'
import { upgrades, withDatabase } from '../../src/platform/database.ts'
import { readStoredDraft } from '../../src/platform/stored-drafts.ts'
import { aParsedPack } from '../support/build-pack.ts'

const name = 'fingerpost-test'
afterEach(() => deleteDB(name))

/** A question of versions 1 and 2. */
const oldQuestion = {
  id: '01935f6e-0000-7000-8000-000000000001',
  askedAtMs: 1,
  text: 'where?',
  page: { product: 'x', view: 'list' },
  locale: 'en',
  shown: [],
  opened: ['call'],
  outcome: 'answered',
} as const
const question = {
  ...oldQuestion,
  kind: 'question',
  asker: { by: 'self' },
  left: [],
  declined: [],
} as const

const tip = {
  id: 'create-contact',
  page: { object: 'contacts' },
  anchor: { role: 'link', names: { en: 'Create' } },
  title: { en: 'Add' },
  text: { en: 'Add' },
}
/** A pack had tips and no other items. */
const packOfVersion1 = {
  id: 'p',
  version: 3,
  title: { en: 'Pack' },
  defaultLocale: 'en',
  crm: { product: 'x' },
  tips: [tip],
  resources: [],
  milestones: [],
}

/** Version 1 as it was released, written out: whoever edits its step meanwhile is found out here. */
async function makeVersion1(): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(opened) {
      opened.createObjectStore('packs', { keyPath: 'id' })
      opened.createObjectStore('questions', { keyPath: 'id' }).createIndex('askedAtMs', 'askedAtMs')
      opened.createObjectStore('milestonesMet', { keyPath: 'key' })
    },
  })
  await database.put('questions', oldQuestion)
  await database.put('packs', packOfVersion1)
  database.close()
}

describe('the database', () => {
  it('opens version 1 as it was released, with all that it held', async () => {
    await makeVersion1()
    const inOrder = await withDatabase((database) => database.getAllFromIndex('questions', 'askedAtMs'), {
      name,
    })
    expect(inOrder).toEqual([question])
    const rest = await withDatabase(
      async (database) => [await database.getAll('packs'), await database.getAll('milestonesMet')],
      { name },
    )
    const { tips, ...unchanged } = packOfVersion1
    expect(rest).toEqual([[{ ...unchanged, items: [{ kind: 'tip', ...tips[0] }] }], []])
  })

  // From nothing, and from each older version.
  it.each(upgrades.map((_step, version) => version))(
    'comes from version %i to the newest',
    async (version) => {
      if (version > 0) {
        const stored = version < 3 ? (oldQuestion as unknown as typeof question) : question
        await withDatabase((database) => database.put('questions', stored), {
          name,
          steps: upgrades.slice(0, version),
        })
      }
      const stores = await withDatabase((database) => Promise.resolve([...database.objectStoreNames]), {
        name,
      })
      expect(stores).toEqual([
        'aliases',
        'anchorsMissed',
        'draftMedia',
        'drafts',
        'earlierPacks',
        'handlings',
        'itemHistories',
        'linkChecks',
        'linkedOpenings',
        'milestonesMet',
        'packDrafts',
        'packs',
        'person',
        'pictures',
        'pins',
        'questions',
        'releases',
        'savedViews',
        'searchIndexes',
        'verdicts',
        'walkthroughs',
        'wishes',
      ])
      const kept = await withDatabase((database) => database.getAll('questions'), { name })
      expect(kept).toEqual(version > 0 ? [question] : [])
    },
  )

  it('keeps what it held when a later step is added', async () => {
    await withDatabase((database) => database.put('questions', question), { name })
    const laterStep: (typeof upgrades)[number] = (_database, transaction) => {
      transaction
        .objectStore('milestonesMet')
        .put({ key: 'added/later', metAtMs: 2 })
        .catch(() => undefined)
    }
    const kept = await withDatabase((database) => database.getAll('questions'), {
      name,
      steps: [...upgrades, laterStep],
    })
    expect(kept).toEqual([question])
    const met = await withDatabase((database) => database.getAll('milestonesMet'), {
      name,
      steps: [...upgrades, laterStep],
    })
    expect(met).toEqual([{ key: 'added/later', metAtMs: 2 }])
  })

  it('gives way to an upgrade while another context uses it', async () => {
    const upgraded = await withDatabase(
      () => withDatabase(() => Promise.resolve('upgraded'), { name, steps: [...upgrades, () => undefined] }),
      { name },
    )
    expect(upgraded).toBe('upgraded')
  })

  it('pins what had answered the person before there were pins', async () => {
    const answered = { ...question, pack: { id: 'p', version: 1 }, outcomeOf: 'call' } as const
    await withDatabase((database) => database.put('questions', answered), {
      name,
      steps: upgrades.slice(0, 3),
    })
    const pins = await withDatabase((database) => database.getAll('pins'), { name })
    expect(pins).toEqual([
      {
        ...{ key: 'p/call/x//list/', packId: 'p', resourceId: 'call', page: question.page },
        ...{ questionId: question.id, atMs: 1 },
      },
    ])
  })

  it('moves the media files out of the drafts that had them, and loses none', async () => {
    const file = { type: 'image/png', data: 'AAAA' } as const
    const { media: _none, ...draft } = removeItem(beginDraft(aParsedPack()), 'create-contact', 1)
    const older: PackDraft = { ...draft, media: { 'sha256-a': file, 'sha256-b': file } }
    await withDatabase((database) => database.put('packDrafts', older), {
      name,
      steps: upgrades.slice(0, 8),
    })
    const [stored, read] = await withDatabase(
      async (database) => [
        await database.get('packDrafts', draft.id),
        await readStoredDraft(database, draft.id),
      ],
      { name },
    )
    expect(stored).toEqual(draft)
    expect(read).toEqual(older)
  })

  it('leaves the older version whole when a step fails at its second question, and then upgrades it', async () => {
    const second = { ...question, id: '01935f6e-0000-7000-8000-000000000002' }
    const older = upgrades.slice(0, 2)
    await withDatabase(
      async (database) => {
        await database.put('questions', question)
        await database.put('questions', second)
      },
      { name, steps: older },
    )
    const halfWay: (typeof upgrades)[number] = (_database, transaction) => {
      transaction.done.catch(() => undefined)
      const turn = async (): Promise<void> => {
        let cursor = await transaction.objectStore('questions').openCursor()
        await cursor?.update({ ...question, text: 'half done' })
        cursor = (await cursor?.continue()) ?? null
        transaction.abort()
      }
      void turn().catch(() => undefined)
    }
    await expect(
      withDatabase(() => Promise.resolve(), { name, steps: [...older, halfWay] }),
    ).rejects.toThrow()
    const kept = await withDatabase((database) => database.getAll('questions'), { name })
    expect(kept).toEqual([question, second])
  })

  it('leaves the older version whole when an upgrade fails half way', async () => {
    await withDatabase((database) => database.put('questions', question), { name })
    const broken: (typeof upgrades)[number] = (database, transaction) => {
      database.deleteObjectStore('questions')
      transaction.done.catch(() => undefined)
      transaction.abort()
    }
    await expect(
      withDatabase(() => Promise.resolve(), { name, steps: [...upgrades, broken] }),
    ).rejects.toThrow()
    expect(await withDatabase((database) => database.getAll('questions'), { name })).toEqual([question])
  })
})
