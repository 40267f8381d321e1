import { fileURLToPath } from 'node:url'
import { bundle } from '../../src/cli/bundle.ts'

/** One of this bench's in-page scripts with all that it imports, as a text to run in a page. */
export function bundleScript(name: 'in-page' | 'capture'): Promise<string> {
  return bundle(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), 'walkModule')
}
