import { browser } from '../platform/browser.ts'

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target']

/**
 * Puts one of our built scripts into frames of a tab. False where it cannot be: the site was not granted, the tab is gone,
 * or it shows a page of the browser's own (a failed load).
 */
export async function putScript(script: string, target: Target): Promise<boolean> {
  return (await putIntoFrames(script, target)).length > 0
}

/** The same; resolves to the frames that the script ran in, none where it cannot be. */
export async function putIntoFrames(script: string, target: Target): Promise<readonly number[]> {
  try {
    const ran = await browser.scripting.executeScript({ target, files: [`/${script}`] })
    return ran.map(({ frameId }) => frameId)
  } catch {
    return []
  }
}
