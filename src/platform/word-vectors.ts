import { browser } from './browser.ts'

/** The file of word vectors of a language, as text; undefined where the extension has none. */
export async function readWordVectors(locale: string): Promise<string | undefined> {
  if (locale.toLowerCase().split('-')[0] !== 'en') return undefined
  const response = await fetch(browser.runtime.getURL('word-vectors/en.txt'))
  return response.text()
}
