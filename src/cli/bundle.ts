import { build } from 'vite'

/** A script with all that it imports, as a text that sets one global in a page. */
export async function bundle(
  entry: string,
  name: string,
  { minify = false }: { readonly minify?: boolean } = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not bundled`)
  return output.output[0].code
}
