import { copyFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBuilt } from '../cached-build.mjs'
import { serveStatic } from '../static-server.mjs'

/** What the page loads as it is. */
const pageFiles = ['index.html', 'live.html', 'apex.html', 'boot.js', 'page.css']

const styles =
  'node_modules/@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css'

/**
 * The folder of the built Lightning pages, an ordinary static site; builds it first when the cache has none for this
 * recipe. The pages are ours, of Salesforce's own components: two releases of them, which come from npm and stay in the
 * cache, because their licence lets nobody pass them on. Which page is shown is in the address, with the parameters of
 * `app/asked.js`, and
 *
 * - `release`: `1.28` (without it) or `1.13` of the base components
 * - `shadow`: `synthetic` (without it), as Salesforce shows its pages today, or `native`
 *
 * @param {{ log: import('../cached-build.mjs').Log }} options
 * @returns {Promise<string>}
 */
export function requireLightning({ log }) {
  const dir = fileURLToPath(new URL('./app/', import.meta.url))
  return requireBuilt({ name: 'lightning', dir, build }, { log })
}

/**
 * The live page on this machine alone: a console with tabs that go on without a load, under the addresses of Lightning
 * Experience, with what is written in it kept until the next load. Takes `shadow` and `language`. Port 0 takes a free one;
 * rejects when the port is taken.
 *
 * @param {{ port?: number, log?: import('../cached-build.mjs').Log }} [options]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startLightning({ port = 0, log = console.error } = {}) {
  const pages = { '/lightning/': '/live.html', '/apex/': '/apex.html' }
  return serveStatic({ dir: await requireLightning({ log }), port, pages })
}

/** @type {import('../cached-build.mjs').Recipe['build']} */
async function build({ workDir, run, log }) {
  log('installing the Lightning components (once, about 30 seconds, 250 MB while it lasts)')
  await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund')
  log('building the Lightning pages (once, about 1 minute)')
  await run(process.execPath, 'node_modules/rollup/dist/bin/rollup', '-c')
  for (const name of pageFiles) await copyFile(join(workDir, name), join(workDir, 'dist', name))
  await copyFile(join(workDir, styles), join(workDir, 'dist/slds.css'))
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  console.log(await requireLightning({ log: (line) => console.error(line) }))
}
