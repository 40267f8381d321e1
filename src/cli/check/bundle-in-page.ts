import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** What runs in the pages, as one script that sets the global `fingerpostCheck`. */
export async function bundleInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('../../content/checker/in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'fingerpostCheck',
        fileName: 'check',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('the script for the pages was not built')
  return output.output[0].code
}
