import { bundle } from '../../../src/cli/bundle.ts'

/**
 * Everything of a saver that runs in its pages, as one script that sets the global `pageFreezer`; what it answers
 * crosses to the program outside as JSON. `entry` exports `freezePage` and `describePage`.
 */
export function bundleFreezer(entry: string): Promise<string> {
  return bundle(entry, 'pageFreezer')
}
