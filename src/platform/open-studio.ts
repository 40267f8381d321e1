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
  const { sidePanel, sidebar } = findPlaces()
  if (sidePanel !== undefined)
    // Chrome refuses where a slow machine took longer than some seconds from the press to here.
    await sidePanel.open({ tabId }).catch(() => openWindow(tabId))
  else if (sidebar !== undefined) await sidebar.open()
  else await openWindow(tabId)
}

function openWindow(tabId: number): Promise<unknown> {
  return browser.windows.create({
    url: browser.runtime.getURL(`${page}?tab=${tabId}`),
    type: 'popup',
    width: 420,
    height: 800,
  })
}

/**
 * Shows the tab that `find` names, with the studio beside it, and resolves to that tab; undefined where it names none. Must be called straight from a
 * press: Firefox opens its sidebar for nothing later, Chrome its panel within some seconds.
 */
export async function openStudioBeside(find: () => Promise<number | undefined>): Promise<number | undefined> {
  const { sidePanel, sidebar } = findPlaces()
  const opening = sidePanel === undefined ? sidebar?.open() : undefined
  const tabId = await find()
  await opening
  if (tabId === undefined) return undefined
  const { windowId } = await browser.tabs.update(tabId, { active: true })
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true })
  if (opening === undefined) await openStudio(tabId)
  return tabId
}

function findPlaces(): {
  readonly sidePanel: SidePanel | undefined
  readonly sidebar: typeof browser.sidebarAction | undefined
} {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } }
  return { sidePanel: chrome?.sidePanel, sidebar: browser.sidebarAction }
}
