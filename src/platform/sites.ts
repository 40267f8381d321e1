import { listCrmPatterns } from './crm-patterns.ts'
import { browser } from './browser.ts'
import { toMatchPattern } from './match-pattern.ts'

/** The match patterns of all sites where help may run. */
export async function listGrantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

/** Whether help may run on the origin. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [toMatchPattern(origin)] })
}

/** Asks the person, by the browser's own prompt, for all hosts of the CRM. Must be called straight from a click. */
export function askForSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [...listCrmPatterns(origin)] })
}

/** Gives the site back; false when the build or a policy pins it, so that it cannot be given back here. */
export async function giveSiteBack(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...listCrmPatterns(origin)] })
  } catch {
    // "You cannot remove required permissions."
    return false
  }
}

/** The site of the tab that the person looks at, or looked at last before opening one of our pages; web pages only. */
export async function findCurrentSite(): Promise<{ tabId: number; origin: string } | undefined> {
  const ours = browser.runtime.getURL('')
  const tabs = await browser.tabs.query({ lastFocusedWindow: true })
  const byRecency = tabs.toSorted(
    (one, other) =>
      Number(other.active) - Number(one.active) || (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0),
  )
  // Past our own pages only: behind a page of the browser's own stands no site that the person looks at.
  const tab = byRecency.find((candidate) => candidate.url?.startsWith(ours) !== true)
  // Without a grant (of the site, or of this click by activeTab) the browser keeps a tab's URL to itself.
  if (tab?.id === undefined || tab.url === undefined || !/^https?:/.test(tab.url)) return undefined
  return { tabId: tab.id, origin: new URL(tab.url).origin }
}
