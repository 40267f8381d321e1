import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { withoutAnchors, withPage, type NotedPage } from '../core/checking/check-list.ts'
import type { LinkCheck } from '../core/desk/link-check.ts'
import type { Missing } from '../core/missed-anchor.ts'
import type { PageKey } from '../core/page-key.ts'
import type { DraftState } from './draft-session.ts'
import type { Checker } from './studio-host.ts'

/** What came of checking so far. */
export interface Checking {
  readonly pages: readonly NotedPage[]
  /** The page beside is being looked at. */
  readonly isLooking: boolean
  /** The list of addresses, as it is written. */
  readonly written: string
  readonly onWrite: (text: string) => void
  /** The address that is open in the background, and which of how many; undefined when none is. */
  readonly opening: { readonly address: string; readonly number: number; readonly all: number } | undefined
  /** How many of the last list were looked at; undefined before one was. */
  readonly opened: { readonly done: number; readonly all: number } | undefined
  /** Addresses that could not be checked: not allowed, or not answering. */
  readonly unopened: readonly string[]
  readonly checkAddresses: (addresses: readonly string[]) => Promise<void>
  /** Opens no more of them. */
  readonly stopOpening: () => void
  /** Looks at the page beside once more. */
  readonly checkAgain: () => void
  /** Drops what was seen of anchors that are others from now on. */
  readonly forget: (keys: ReadonlySet<string>) => void
  /** What is known of the links of the pack; undefined where nobody asked them. */
  readonly links: LinkCheck | undefined
  /** What people missed of the pack. */
  readonly misses: readonly Missing[]
}

/** While it is on, checks each page that is opened in the tab beside, and again with each change; and addresses on demand. */
export function useChecking(
  checker: Checker,
  { draft, keeping }: DraftState,
  {
    isOn,
    packId,
    locale,
    page,
  }: {
    readonly isOn: boolean
    readonly packId: string
    readonly locale: string
    readonly page: PageKey | undefined
  },
): Checking {
  const [pages, setPages] = useState<readonly NotedPage[]>([])
  const [isLooking, setLooking] = useState(false)
  const lookRef = useRef<object>(undefined)
  const [written, onWrite] = useState('')
  const [opening, setOpening] = useState<Checking['opening']>()
  const [opened, setOpened] = useState<Checking['opened']>()
  const [links, setLinks] = useState<LinkCheck>()
  const [misses, setMisses] = useState<readonly Missing[]>([])
  const [unopened, setUnopened] = useState<readonly string[]>([])
  const stopRef = useRef<AbortController>(undefined)
  useEffect(() => {
    const stop = new AbortController()
    checker.onChecked((checked) => setPages((before) => withPage(before, checked)), stop.signal)
    return () => stop.abort()
  }, [checker])
  const checkAgain = useCallback(() => {
    const look = (lookRef.current = {})
    setLooking(true)
    // One that was begun meanwhile goes on.
    const finish = (): void => setLooking((was) => was && lookRef.current !== look)
    void checker.checkBeside(packId, locale).then(finish, finish)
  }, [checker, packId, locale])
  const forget = useCallback(
    (keys: ReadonlySet<string>) => setPages((before) => withoutAnchors(before, keys)),
    [],
  )
  // From the disk it is read for checking.
  const kept = keeping === 'keeping' ? undefined : draft
  useEffect(() => {
    if (isOn && kept !== undefined) checkAgain()
  }, [isOn, checkAgain, page, kept])
  useEffect(() => {
    if (!isOn) return
    void checker.readLinks(packId).then(setLinks)
    void checker.readMisses(packId).then(setMisses)
  }, [isOn, checker, packId, page])
  const checkAddresses = useCallback(
    async (addresses: readonly string[]) => {
      const all = addresses.length
      let done = 0
      setUnopened([])
      const { signal } = (stopRef.current = new AbortController())
      try {
        for (const [at, address] of addresses.entries()) {
          if (signal.aborted) return
          setOpening({ address, number: at + 1, all })
          // A browser refuses some addresses outright.
          const isChecked = await checker.checkAddress(address, packId, locale, signal).catch(() => false)
          if (isChecked) done += 1
          else if (!signal.aborted) setUnopened((before) => [...before, address])
        }
      } finally {
        setOpening(undefined)
        setOpened({ done, all })
      }
    },
    [checker, packId, locale],
  )
  const stopOpening = useCallback(() => stopRef.current?.abort(), [])
  return {
    ...{ pages, isLooking, links, misses, checkAgain, forget },
    ...{ written, onWrite, opening, opened, unopened, checkAddresses, stopOpening },
  }
}
