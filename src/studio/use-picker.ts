import { useCallback, useState } from 'preact/hooks'
import type { PickResult, StudioHost } from './studio-host.ts'

/** Where picking stands: not begun, under way, or ended with or without an element. */
export type Picking =
  | { readonly state: 'idle' | 'picking' | 'nothing' }
  | { readonly state: 'picked'; readonly result: PickResult }

/** Picks an element of the page beside, and remembers the last pick. */
export function usePicker(host: StudioHost): {
  readonly picking: Picking
  readonly pick: (locale: string) => Promise<PickResult | undefined>
} {
  const [picking, setPicking] = useState<Picking>({ state: 'idle' })
  const pick = useCallback(
    async (locale: string) => {
      setPicking({ state: 'picking' })
      const result = await host.pick(locale)
      setPicking(result === undefined ? { state: 'nothing' } : { state: 'picked', result })
      return result
    },
    [host],
  )
  return { picking, pick }
}
