import { useEffect, useState } from 'preact/hooks'
import { useLatest } from '../ui/use-latest.ts'
import type { AskedWish, StudioHost } from './studio-host.ts'

/** What the desk wants of the studio. */
export interface Wishes {
  readonly wishes: readonly AskedWish[]
  /** The one that was handed to this studio, until it is begun. */
  readonly handed: AskedWish | undefined
  /** The id of the pack of which what is missing is to be repaired, until that is begun. */
  readonly repairs: string | undefined
  readonly onBegun: () => void
}

/** Reads the wishes, and takes what is handed over; `onHanded` hears of which pack it is. */
export function useWishes(host: StudioHost, onHanded: (packId: string) => void): Wishes {
  const [wishes, setWishes] = useState<readonly AskedWish[]>([])
  const [handed, setHanded] = useState<AskedWish>()
  const [repairs, setRepairs] = useState<string>()
  const latest = useLatest(onHanded)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async (): Promise<void> => {
      const work = await host.takeWork()
      const all = await host.readWishes()
      if (signal.aborted) return
      setWishes(all)
      if (work?.kind === 'repair') setRepairs(work.packId)
      const taken = work?.kind === 'wish' ? all.find(({ id }) => id === work.id) : undefined
      if (work !== undefined) setHanded(taken)
      const packId = work?.kind === 'repair' ? work.packId : taken?.packId
      if (packId !== undefined) latest.current(packId)
    }
    host.onWishes(() => void read(), signal)
    void read()
    return () => stop.abort()
  }, [host, latest])
  return {
    ...{ wishes, handed, repairs },
    onBegun() {
      setHanded(undefined)
      setRepairs(undefined)
    },
  }
}
