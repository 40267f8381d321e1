import { fileURLToPath } from 'node:url'
import { bundle } from '../../../test/e2e/support/bundle.ts'

/** What runs in the page, as one script. */
export function bundleFreezer(): Promise<string> {
  return bundle(fileURLToPath(new URL('page/freezer.ts', import.meta.url)), 'lightningFreezer')
}
