import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/cli/bundle.ts'
import { finderGlobal } from './baselines/finder-global.ts'

/** The script that runs in the page: the product's own code and what judges it. */
export function bundleInPage(): Promise<string> {
  return bundle(fileURLToPath(new URL('in-page.ts', import.meta.url)), 'anchoringBenchModule')
}

/** @medv/finder as a script for the page; undefined when it is not installed. */
export function bundleFinder(): Promise<string> | undefined {
  try {
    return bundle(fileURLToPath(import.meta.resolve('@medv/finder')), finderGlobal)
  } catch {
    // It is no dependency of the project: whoever wants to compare installs it.
    return undefined
  }
}
