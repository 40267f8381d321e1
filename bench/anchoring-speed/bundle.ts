import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/cli/bundle.ts'

/** The script that runs in the page, with names that a profile can be read by. */
export function bundleInPage(): Promise<string> {
  return bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'anchoringSpeedBenchModule')
}
