import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** One of this bench's in-page scripts with all that it imports, as a text to run in a page. */
export async function bundleScript(name: 'in-page' | 'capture'): Promise<string> {
  const entry = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'walkModule', fileName: name },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not bundled`)
  return output.output[0].code
}
