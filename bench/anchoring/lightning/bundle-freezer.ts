import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The global that the script sets. */
const name = 'lightningFreezer'

/** What runs in the page, as one script. */
export async function bundleFreezer(): Promise<string> {
  const entry = fileURLToPath(new URL('page/freezer.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'warn',
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
