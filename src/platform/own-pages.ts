import { browser } from './browser.ts'

/** The address of the hand-out of a walkthrough, by `packId/itemId`. */
export function handoutUrl(walkthrough: string): string {
  return browser.runtime.getURL(`src/handout/index.html?walkthrough=${encodeURIComponent(walkthrough)}`)
}

/** The address of a film of a pack by itself, by the name of its media file. */
export function filmUrl(file: string, alt: string): string {
  return browser.runtime.getURL(`src/film/index.html?${new URLSearchParams({ file, alt }).toString()}`)
}
