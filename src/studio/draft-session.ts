import { rebaseDraft, type PackDraft } from '../core/authoring/pack-draft.ts'
import type { Pack } from '../core/pack.ts'
import type { StudioHost } from './studio-host.ts'

/** Where the last change is: on its way to the disk, there, or refused by it. */
export type Keeping = 'keeping' | 'kept' | 'not-kept'

/** What is known of a draft in one studio. */
export interface DraftState {
  /** As it was last here; undefined until it was read. */
  readonly draft: PackDraft | undefined
  readonly keeping: Keeping
  /** False while another studio writes in it. */
  readonly isOurs: boolean
}

/** The draft before anything is known of it. */
export const unreadDraft: DraftState = { draft: undefined, keeping: 'kept', isOurs: true }

/** A draft that is open in a studio. */
export interface DraftSession {
  /** Makes a change, and keeps it on the disk. What comes while another studio writes is made when it is our turn again. */
  readonly change: (make: (draft: PackDraft) => PackDraft) => void
  /** Goes on over the version that is in use now. */
  readonly follow: (pack: Pack) => void
  /** Asks the studio that writes in it to hand it over. */
  readonly takeOver: () => void
}

/** Opens the draft of a pack, until the signal aborts; `onState` hears of all that is known of it. */
export function openDraft(
  host: Pick<StudioHost, 'readDraft' | 'keepDraft' | 'takeTurns'>,
  first: Pack,
  onState: (state: DraftState) => void,
  signal: AbortSignal,
): DraftSession {
  let pack = first
  let state = unreadDraft
  let kept = Promise.resolve(true)
  const later: ((draft: PackDraft) => PackDraft)[] = []
  const show = (next: Partial<DraftState>): void => {
    state = { ...state, ...next }
    if (!signal.aborted) onState(state)
  }
  const change: DraftSession['change'] = (make) => {
    const before = state.draft
    if (before === undefined || !state.isOurs) {
      later.push(make)
      return
    }
    const draft = make(before)
    if (draft === before) return
    show({ draft, keeping: 'keeping' })
    kept = host.keepDraft(draft)
    void kept.then((isKept) => state.draft === draft && show({ keeping: isKept ? 'kept' : 'not-kept' }))
  }
  const goOn = (draft: PackDraft | undefined): void => {
    show({ draft, isOurs: true })
    for (const make of later.splice(0)) change(make)
  }
  const turns = host.takeTurns(
    first.id,
    {
      begin: async () => goOn(rebaseDraft(await host.readDraft(pack), pack)),
      async finish() {
        show({ isOurs: false })
        const isKept = await kept
        if (!isKept) goOn(state.draft)
        return isKept
      },
      wait: () => show({ isOurs: false }),
    },
    signal,
  )
  return {
    change,
    follow(next) {
      pack = next
      if (state.draft !== undefined) change((draft) => rebaseDraft(draft, next))
    },
    takeOver: turns.ask,
  }
}
