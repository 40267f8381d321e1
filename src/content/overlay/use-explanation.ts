import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { itemRequests } from '../../contract/requests.ts'
import { isOpen } from '../../core/delivery/gate.ts'
import type { Anchor } from '../../core/anchor.ts'
import type { Resolutions, Sighting } from '../anchoring/anchor-watch.ts'
import type { LayerServices } from './layer.ts'
import type { OverlayView } from './overlay.ts'
import { resolveAnchors } from './resolve-anchors.ts'

/** What the worker says of all items. */
export type Explanation = z.output<(typeof itemRequests)['help/explain']['output']>

/** What is known by now; the places of items that nothing is shown at, and what came next to those found at a glance, are looked for once the rest is there. */
export interface Explained {
  /** `failed` when the worker did not answer. */
  readonly explanation: Explanation | 'asked' | 'failed'
  readonly sought: Resolutions
}

const nothingYet: Explained = { explanation: 'asked', sought: new Map() }

/** Asks why items are seen or not, and again whenever the worker sent the page other items: something was changed. */
export function useExplanation(
  { page, items, resolutions }: OverlayView,
  { ask, send, onStale }: LayerServices,
): Explained {
  const [known, setKnown] = useState(nothingYet)
  // What is found meanwhile is no reason to ask again.
  const resolutionsRef = useRef(resolutions)
  useLayoutEffect(() => {
    resolutionsRef.current = resolutions
  }, [resolutions])
  const hasToldRef = useRef(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async (): Promise<void> => {
      const answer = await ask('help/explain', { page })
      if (signal.aborted) return
      if (!answer.ok) return setKnown((before) => ({ ...before, explanation: 'failed' }))
      const explanation = answer.value
      setKnown(({ sought }) => ({ explanation, sought }))
      // With the time, and with what was done in another tab, more may come than this page was sent.
      const listed = new Set(items.map(({ id }) => id))
      if (!hasToldRef.current && explanation.items.some((item) => isOpen(item) && !listed.has(item.id))) {
        hasToldRef.current = true
        onStale()
      }
      const sought = await resolveAnchors(document, listUnsought(explanation, resolutionsRef.current), {
        product: page.product,
        ...{ send, signal, isClose: true },
      })
      if (!signal.aborted && sought.size > 0) setKnown({ explanation, sought })
    }
    void read().catch((error: unknown) => {
      // Left before everything was found.
      if (!signal.aborted) throw error
    })
    return () => stop.abort()
  }, [page, items, ask, send, onStale])
  return known
}

function listUnsought({ items }: Explanation, resolutions: Resolutions): ReadonlyMap<string, Anchor> {
  return new Map(
    items.flatMap(({ id, anchor }) =>
      anchor === undefined || (resolutions.has(id) && !isUnweighed(anchor, resolutions.get(id)))
        ? []
        : [[id, anchor]],
    ),
  )
}

// Found at a glance, as most are: nothing else was weighed.
function isUnweighed({ trace }: Anchor, sighting: Sighting | undefined): boolean {
  return trace !== undefined && sighting?.kind === 'found' && sighting.candidates.length < 2
}
