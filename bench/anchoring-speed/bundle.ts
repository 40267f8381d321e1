import { fileURLToPath } from 'node:url'
import { bundle } from '../../test/e2e/support/bundle.ts'

/** The script that runs in the page, with names that a profile can be read by. */
export function bundleInPage(): Promise<string> {
  return bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'anchoringSpeedBenchModule')
}
