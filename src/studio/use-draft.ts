import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Pack } from '../core/pack.ts'
import { useLatest } from '../ui/use-latest.ts'
import { openDraft, unreadDraft, type DraftSession, type DraftState } from './draft-session.ts'
import type { PreviewedAs } from './PreviewAs.tsx'
import type { StudioHost } from './studio-host.ts'

/** How long the page beside waits for the trainer to stop typing, in milliseconds. */
const previewPauseMs = 400

/** The draft of a pack, kept on the disk with each change and shown in the tab soon after. */
export function useDraft(
  host: StudioHost,
  pack: Pack,
  previewedAs: PreviewedAs,
): DraftState & Pick<DraftSession, 'change' | 'takeOver'> {
  const [state, setState] = useState(unreadDraft)
  const packRef = useLatest(pack)
  const sessionRef = useRef<DraftSession>(undefined)
  const { draft } = state
  useEffect(() => {
    const stop = new AbortController()
    sessionRef.current = openDraft(host, packRef.current, setState, stop.signal)
    return () => stop.abort()
    // Another version of the pack is followed.
  }, [host, packRef])
  useEffect(() => sessionRef.current?.follow(pack), [pack])
  useEffect(() => {
    if (draft === undefined) return
    const pause = setTimeout(() => void host.preview({ packId: draft.id, ...previewedAs }), previewPauseMs)
    return () => clearTimeout(pause)
  }, [host, draft, previewedAs])
  const change = useCallback<DraftSession['change']>((make) => sessionRef.current?.change(make), [])
  const takeOver = useCallback(() => sessionRef.current?.takeOver(), [])
  return { ...state, change, takeOver }
}
