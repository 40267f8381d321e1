/** What went wrong took the tab with it. */
export class TabLost extends Error {}

interface ATab {
  readonly page: { close(): Promise<void> }
}

/** A tab that there always is: the one that was opened last. */
export interface KeptTab<Tab> {
  /** Runs something in the tab. Where that takes the tab with it, it rejects too, and the next finds another tab. */
  use<Value>(run: (tab: Tab) => Promise<Value>): Promise<Value>
}

/** Opens a tab, and another one in its place whenever it hung, crashed or was closed: nothing can be shown in it any more. */
export async function keepTab<Tab extends ATab>(open: () => Promise<Tab>): Promise<KeptTab<Tab>> {
  let tab = await open()
  return {
    async use(run) {
      try {
        return await run(tab)
      } catch (error) {
        if (isTabLost(error)) {
          // What hangs may never close, and what is closed cannot.
          tab.page.close().catch(() => {})
          // Without a browser there is none: each address says so by itself.
          tab = await open().catch(() => tab)
        }
        throw error
      }
    },
  }
}

const isTabLost = (error: unknown): boolean =>
  error instanceof TabLost || /Page crashed|Target crashed|has been closed/.test(String(error))
