import '../support/in-extension.ts'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addItem, type PackDraft } from '../../src/core/authoring/pack-draft.ts'
import { openDraft, unreadDraft, type DraftSession } from '../../src/studio/draft-session.ts'
import { createDraftWriter, readDraft } from '../../src/studio/draft-store.ts'
import { takeTurns } from '../../src/studio/draft-turn.ts'
import { aParsedPack } from '../support/build-pack.ts'

let stop = new AbortController()
beforeEach(() => {
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await deleteDB('fingerpost')
})

/** A studio of this browser over the real disk and the browser's own locks. */
function openStudio({
  signal = stop.signal,
  keepDraft = createDraftWriter().write,
}: {
  readonly signal?: AbortSignal
  readonly keepDraft?: (draft: PackDraft) => Promise<boolean>
} = {}): DraftSession & { seen: typeof unreadDraft; add(id: string): void; ids(): readonly string[] } {
  const studio = { seen: unreadDraft }
  const host = { readDraft, keepDraft, takeTurns }
  const session = openDraft(host, aParsedPack(), (state) => (studio.seen = state), signal)
  return Object.assign(studio, session, {
    add: (id: string) =>
      session.change((draft) => {
        const [item] = draft.items
        if (item === undefined) throw new Error('the pack has no item')
        return addItem(draft, { ...item, id }, 1)
      }),
    ids: () => (studio.seen.draft?.items ?? []).map(({ id }) => id),
  })
}

describe('a draft that is open in two studios', () => {
  it('is written by one, and goes to the other with all that was written', async () => {
    const one = openStudio()
    await expect.poll(() => one.ids()).toEqual(['create-contact'])
    const other = openStudio()
    await expect.poll(() => other.seen.isOurs).toBe(false)
    one.add('a')
    one.add('b')
    other.takeOver()
    await expect.poll(() => other.ids()).toEqual(['create-contact', 'a', 'b'])
    expect([one.seen.isOurs, other.seen.isOurs]).toEqual([false, true])
  })

  it('has what came in a studio while the other wrote, once it comes back', async () => {
    const one = openStudio()
    await expect.poll(() => one.ids()).toEqual(['create-contact'])
    const end = new AbortController()
    const other = openStudio({ signal: end.signal })
    await expect.poll(() => other.seen.isOurs).toBe(false)
    other.takeOver()
    await expect.poll(() => other.ids()).toEqual(['create-contact'])
    // What was picked, or read out of a file, when the other had taken over.
    one.add('late')
    other.add('meanwhile')
    end.abort()
    await expect.poll(() => one.ids()).toEqual(['create-contact', 'meanwhile', 'late'])
    await expect.poll(async () => (await readDraft(aParsedPack())).items.length).toBe(3)
  })

  it('stays where it is as long as something is not on the disk', async () => {
    let isFull = true
    const { write } = createDraftWriter()
    const one = openStudio({ keepDraft: (draft) => (isFull ? Promise.resolve(false) : write(draft)) })
    await expect.poll(() => one.ids()).toEqual(['create-contact'])
    one.add('a')
    const other = openStudio()
    await expect.poll(() => other.seen.isOurs).toBe(false)
    other.takeOver()
    await expect.poll(() => [one.seen.isOurs, one.seen.keeping]).toEqual([true, 'not-kept'])
    isFull = false
    one.add('b')
    other.takeOver()
    await expect.poll(() => other.ids()).toEqual(['create-contact', 'a', 'b'])
  })
})
