import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useLatest } from '../ui/use-latest.ts'
import { readPickedAs } from './read-picked-as.ts'
import type { PickResult, StudioHost } from './studio-host.ts'

/** Where picking stands: not begun, under way, or or ended without an element. */
export interface Picking {
  readonly state: 'idle' | 'picking' | 'nothing'
}

/** Picks an element of the page beside, until what it is drawn in is gone: then nothing was picked. */
export function usePicker(
  host: StudioHost,
  crmLocale: string,
): {
  readonly picking: Picking
  /** In the language of the CRM, where no other is named. */
  readonly pick: (crmLocale?: string) => Promise<PickResult | undefined>
} {
  const [picking, setPicking] = useState<Picking>({ state: 'idle' })
  const nthRef = useRef(0)
  const underWayRef = useRef(0)
  const isGoneRef = useRef(false)
  useEffect(() => {
    isGoneRef.current = false
    return () => {
      isGoneRef.current = true
      if (underWayRef.current > 0) void host.movePicker('cancel')
    }
  }, [host])
  const locale = useLatest(crmLocale)
  const pick = useCallback(
    async (named?: string) => {
      const mine = ++nthRef.current
      setPicking({ state: 'picking' })
      const asked = named ?? locale.current
      underWayRef.current += 1
      const given = await host.pick(asked).finally(() => (underWayRef.current -= 1))
      if (isGoneRef.current) return undefined
      // The trainer may have said meanwhile which language it is.
      const result = given && {
        ...given,
        picked: readPickedAs(given.picked, asked, named ?? locale.current),
        better: given.better && readPickedAs(given.better, asked, named ?? locale.current),
      }
      // Another element was wanted meanwhile.
      if (mine !== nthRef.current) return result
      setPicking({ state: result === undefined ? 'nothing' : 'idle' })
      return result
    },
    [host, locale],
  )
  return { picking, pick }
}
