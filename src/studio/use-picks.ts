import { useCallback, useState } from 'preact/hooks'
import type { Anchor } from '../core/anchor.ts'
import { isPicked } from '../core/authoring/is-picked.ts'
import type { PickResult } from './studio-host.ts'

/** What was picked and recorded since the studio was opened: by it the grade of an anchor is known. */
export interface Picks {
  readonly notePick: (pick: PickResult) => void
  /** The pick that the anchor came from; undefined for one that came from elsewhere. */
  readonly findPick: (anchor: Anchor) => PickResult | undefined
}

/** Remembers picks. */
export function usePicks(): Picks {
  const [picks, setPicks] = useState<readonly PickResult[]>([])
  const notePick = useCallback((pick: PickResult) => setPicks((before) => [...before, pick]), [])
  return {
    notePick,
    findPick: (anchor) =>
      picks.findLast(
        ({ picked, better }) =>
          isPicked(anchor, picked.anchor) || (better !== undefined && isPicked(anchor, better.anchor)),
      ),
  }
}
