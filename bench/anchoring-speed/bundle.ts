import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The script that runs in the page, with names that a profile can be read by. */
export async function bundleInPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'anchoringSpeedBenchModule',
        fileName: 'in-page',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('in-page.ts was not bundled')
  return output.output[0].code
}
