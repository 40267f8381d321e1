import { browser } from './browser.ts'

const page = 'src/studio/index.html'

// Chrome's and Edge's alone; the types are Firefox's.
interface SidePanel {
  open(options: { readonly tabId: number }): Promise<void>
}

/**
 * Opens the studio beside a tab: in Chrome's side panel or Firefox's sidebar, in a window of its own where there is
 * neither. Must be called straight from a click, without waiting for anything first.
 */
export async function openStudio(tabId: number): Promise<void> {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } }
  const sidebar: typeof browser.sidebarAction | undefined = browser.sidebarAction
  if (chrome?.sidePanel !== undefined) await chrome.sidePanel.open({ tabId })
  else if (sidebar !== undefined) await sidebar.open()
  else
    await browser.windows.create({
      url: browser.runtime.getURL(`${page}?tab=${tabId}`),
      type: 'popup',
      width: 420,
      height: 800,
    })
}
