import { browser } from './browser.ts'
import { fetchText } from './fetch-text.ts'
import { toMatchPattern } from './match-pattern.ts'

/**
 * The text of a page of another site; in words why it could not be had. Asks the person, by the browser's own prompt, for
 * the site and gives it back afterwards: help is not to run there. Must be called straight from a click.
 */
export async function fetchHelpPage(
  address: string,
  bytesAtMost: number,
): Promise<{ readonly url: string; readonly text: string } | string> {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:')
    return `${address}: expected an address that begins with https://`
  const origins = [toMatchPattern(new URL(address).origin)]
  // Both at once: behind an await the click would not count any more.
  const [had] = await Promise.all([
    browser.permissions.contains({ origins }),
    browser.permissions.request({ origins }),
  ])
  try {
    const fetched = await fetchText(address, { bytesAtMost })
    if (!fetched.ok) return fetched.detail ?? fetched.error
    return fetched.value.isNew ? { url: fetched.value.url, text: fetched.value.text } : ''
  } finally {
    if (!had) await browser.permissions.remove({ origins })
  }
}
