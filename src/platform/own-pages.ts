import { browser } from './browser.ts'

/** The address of the hand-out of a walkthrough, by `packId/itemId`. */
export function handoutUrl(walkthrough: string): string {
  return browser.runtime.getURL(`src/handout/index.html?walkthrough=${encodeURIComponent(walkthrough)}`)
}
