import { realpath } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { requireBuilt } from '../cached-build.mjs'

const recipe = {
  name: 'demo-crm',
  dir: fileURLToPath(new URL('./app/', import.meta.url)),
  /** @type {import('../cached-build.mjs').Recipe['build']} */
  async build({ run, log }) {
    log('installing the demo CRM (once, about 1 minute, 700 MB while it lasts)')
    await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund')
    log('building the demo CRM (once, about 1 minute)')
    await run(process.execPath, 'node_modules/vite/bin/vite.js', 'build')
  },
}

/**
 * The folder of the built demo CRM, an ordinary static site; builds it first when the cache has none for this recipe.
 * Any number of callers and processes may ask at once. Throws with the command that failed and the tail of its output,
 * and then leaves nothing behind.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<string>}
 */
export function requireDemoCrm(options) {
  return requireBuilt(recipe, options)
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  console.log(await requireDemoCrm({ log: (line) => console.error(line) }))
}
