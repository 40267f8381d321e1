import { useEffect, useState } from 'preact/hooks'
import { isTipOf } from '../core/desk/wish.ts'
import { isSamePage, type PageKey } from '../core/page-key.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { AskedWish } from './studio-host.ts'
import type { Authoring } from './use-authoring.ts'
import type { Wishes } from './use-wishes.ts'

/** Beginning what the desk wishes for. */
export interface Fulfilling {
  /** The one that an element is pointed at for. */
  readonly wish: AskedWish | undefined
  readonly begin: (wish: AskedWish) => void
}

/**
 * Begins a wish: an element is pointed at, and its tip opened. One that the desk handed over is begun by itself as soon as
 * it can be: the draft is ours, and the page beside is the one that was asked on. A tip that was begun before is opened.
 * What is missing of the pack is gone to at once.
 */
export function useFulfilling(
  { handed: given, repairs, onBegun }: Wishes,
  {
    packId,
    page,
    authoring: { draft, isOurs, recording, fulfil },
    onShow,
    onOpen,
    onRepair,
  }: {
    readonly packId: string
    readonly page: PageKey | undefined
    readonly authoring: Authoring
    /** The page beside is to say which one it is. */
    readonly onShow: () => void
    readonly onOpen: (itemId: string | undefined) => void
    readonly onRepair: () => void
  },
): Fulfilling {
  const handed = given?.packId === packId ? given : undefined
  const isReady = draft !== undefined && isOurs && recording.state !== 'recording'
  const knownId = handed && draft?.items.find((item) => isTipOf(item, handed))?.id
  const [wish, setWish] = useState<AskedWish>()
  const point = async (begun: AskedWish): Promise<void> => {
    const id = await fulfil(begun)
    setWish((now) => (now === begun ? undefined : now))
    if (id !== undefined) onOpen(id)
  }
  const begin = (begun: AskedWish): void => {
    onBegun()
    onOpen(undefined)
    setWish(begun)
    void point(begun)
  }
  const open = (id: string): void => {
    onBegun()
    onOpen(id)
  }
  const repair = (): void => {
    onBegun()
    onShow()
    onRepair()
  }
  const latest = useLatest({ onShow, begin, open, repair })
  useEffect(() => {
    if (handed !== undefined) latest.current.onShow()
  }, [handed, latest])
  useEffect(() => {
    if (handed === undefined || !isReady) return
    if (knownId !== undefined) latest.current.open(knownId)
    else if (page !== undefined && isSamePage(page, handed.page)) latest.current.begin(handed)
  }, [handed, isReady, knownId, page, latest])
  const isToRepair = isReady && repairs === packId
  useEffect(() => {
    if (isToRepair) latest.current.repair()
  }, [isToRepair, latest])
  return { wish, begin }
}
