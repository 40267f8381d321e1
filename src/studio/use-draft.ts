import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Preview } from '../contract/studio.ts'
import { rebaseDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import type { StudioHost } from './studio-host.ts'

/** Where the last change is: on its way to the disk, there, or refused by it. */
export type Keeping = 'keeping' | 'kept' | 'not-kept'

/** How long the page beside waits for the trainer to stop typing, in milliseconds. */
const previewPauseMs = 400

/** The draft of a pack, kept on the disk with each change and shown in the tab soon after. */
export function useDraft(
  host: StudioHost,
  pack: Pack,
  profile: Preview['profile'],
): {
  readonly draft: PackDraft | undefined
  readonly keeping: Keeping
  readonly change: (change: (draft: PackDraft) => PackDraft) => void
} {
  const [draft, setDraft] = useState<PackDraft>()
  const [keeping, setKeeping] = useState<Keeping>('kept')
  useEffect(() => {
    let isOld = false
    // What is on the screen is newer than what is on the disk.
    const take = (read: PackDraft): void =>
      setDraft((before) => (before?.id === pack.id ? rebaseDraft(before, pack) : read))
    void host.readDraft(pack).then((read) => !isOld && take(read))
    return () => {
      isOld = true
    }
  }, [host, pack])
  useEffect(() => {
    // As it was begun it needs no keeping; one that was published is forgotten.
    if (draft === undefined || (draft.past.length === 0 && draft.future.length === 0)) return
    setKeeping('keeping')
    void host.keepDraft(draft).then((isKept) => setKeeping(isKept ? 'kept' : 'not-kept'))
  }, [host, draft])
  useEffect(() => {
    if (draft === undefined) return
    const pause = setTimeout(() => void host.preview({ packId: draft.id, profile }), previewPauseMs)
    return () => clearTimeout(pause)
  }, [host, draft, profile])
  const change = useCallback(
    (make: (draft: PackDraft) => PackDraft) =>
      setDraft((before) => (before === undefined ? undefined : make(before))),
    [],
  )
  return { draft, keeping, change }
}
