import { rebaseDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import type { Publisher, Publishing, StudioHost } from './studio-host.ts'

/** What a trainer does with versions of a pack. */
export interface PublishingAuthor extends Pick<Publisher, 'saveFile'> {
  readonly publish: (pack: Pack) => Promise<Publishing>
  /** Takes a published item away from everybody at once; in the draft it stays only where it was changed. */
  readonly withdraw: (id: string, why: string) => Promise<Publishing>
}

/** Publishes over the version that the trainer saw, and lets the draft follow. */
export function createPublishing(
  { publisher }: Pick<StudioHost, 'publisher'>,
  {
    pack,
    change,
    now,
    onPublished,
  }: {
    readonly pack: Pack
    readonly change: (change: (draft: PackDraft) => PackDraft) => void
    readonly now: () => number
    readonly onPublished: (pack: Pack) => void
  },
): PublishingAuthor {
  return {
    saveFile: (name, text) => publisher.saveFile(name, text),
    async publish(next) {
      const publishing = await publisher.publish(next, pack.version)
      if (publishing.outcome !== 'published') return publishing
      // What was written while it went out stays written.
      change((draft) => rebaseDraft(draft, next))
      onPublished(next)
      return publishing
    },
    async withdraw(id, why) {
      const release = { at: new Date(now()).toISOString(), by: await publisher.readName(), why }
      // The draft follows when it hears what is out then.
      return publisher.withdraw(pack.id, id, release)
    },
  }
}
