import { useCallback, useEffect, useState } from 'preact/hooks'
import { withPage, type NotedPage } from '../core/checking/check-list.ts'
import type { PageKey } from '../core/page-key.ts'
import type { Checker } from './studio-host.ts'

/** What came of checking so far. */
export interface Checking {
  readonly pages: readonly NotedPage[]
  /** The address that is open in the background; undefined when none is. */
  readonly opening: string | undefined
  /** Addresses that could not be checked: not allowed, or not answering. */
  readonly unopened: readonly string[]
  readonly checkAddresses: (addresses: readonly string[]) => Promise<void>
}

/** While it is on, checks each page that is opened in the tab beside; and addresses on demand. */
export function useChecking(
  checker: Checker,
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
  const [opening, setOpening] = useState<string>()
  const [unopened, setUnopened] = useState<readonly string[]>([])
  useEffect(() => {
    const stop = new AbortController()
    checker.onChecked((checked) => setPages((before) => withPage(before, checked)), stop.signal)
    return () => stop.abort()
  }, [checker])
  useEffect(() => {
    if (isOn) void checker.checkBeside(packId, locale)
  }, [isOn, checker, packId, locale, page])
  const checkAddresses = useCallback(
    async (addresses: readonly string[]) => {
      setUnopened([])
      for (const address of addresses) {
        setOpening(address)
        const isChecked = await checker.checkAddress(address, packId, locale)
        if (!isChecked) setUnopened((before) => [...before, address])
      }
      setOpening(undefined)
    },
    [checker, packId, locale],
  )
  return { pages, opening, unopened, checkAddresses }
}
