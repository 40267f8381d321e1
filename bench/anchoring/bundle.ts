import { fileURLToPath } from 'node:url'
import { build } from 'vite'
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

/** A script with all that it imports, as a text that sets one global in a page. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not bundled`)
  return output.output[0].code
}
