import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, expect, it } from 'vitest'
import {
  addMedia,
  beginDraft,
  removeItem,
  undoChange,
  type PackDraft,
} from '../../src/core/authoring/pack-draft.ts'
import { withDatabase, type Database } from '../../src/platform/database.ts'
import { putDraft, readStoredDraft } from '../../src/platform/stored-drafts.ts'
import { aParsedPack } from '../support/build-pack.ts'

const name = 'fingerpost-test'
afterEach(() => deleteDB(name))

const use = <Outcome>(work: (database: Database) => Promise<Outcome>): Promise<Outcome> =>
  withDatabase(work, { name })
const keep = (draft: PackDraft): Promise<void> => use((database) => putDraft(database, draft))
const read = (id: string): Promise<PackDraft | undefined> => use((database) => readStoredDraft(database, id))
const listNames = async (): Promise<readonly string[]> =>
  (await use((database) => database.getAllKeys('draftMedia'))).map((key) => key.join('/'))

const file = { type: 'image/png', data: 'AAAA' } as const
const begun = beginDraft(aParsedPack())
const draft = addMedia(removeItem(begun, 'create-contact', 1), 'sha256-a', file)

it('keeps a draft with its media files, and writes those once', async () => {
  await keep(draft)
  expect(await read(draft.id)).toEqual(draft)
  const marked = { packId: draft.id, name: 'sha256-a', file: { ...file, data: 'BBBB' } }
  await use((database) => database.put('draftMedia', marked))
  const more = addMedia({ ...draft, changedAtMs: 2 }, 'sha256-b', file)
  await keep(more)
  // The first one is as it lay there: it was not written again.
  expect(await read(draft.id)).toEqual({ ...more, media: { 'sha256-a': marked.file, 'sha256-b': file } })
})

it('lets go of the media files that a draft has no more, and of no other draft’s', async () => {
  const other = { ...draft, id: `${draft.id}2` }
  await keep(other)
  await keep(addMedia(draft, 'sha256-b', file))
  await keep(draft)
  expect(await listNames()).toEqual([`${draft.id}/sha256-a`, `${other.id}/sha256-a`])
  await keep({ ...undoChange(draft, 2), future: [] })
  expect(await listNames()).toEqual([`${other.id}/sha256-a`])
  expect(await read(draft.id)).toBeUndefined()
  expect(await read(other.id)).toEqual(other)
})
