import { copyFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBuilt } from '../cached-build.mjs'
import { serveStatic } from '../static-server.mjs'

/** What the page loads as it is. */
const pageFiles = ['index.html', 'page.css', 'notes.html']

/**
 * A Dynamics page on this machine alone: ours, of Microsoft's own components (Fluent UI 8 and 9) and of ag-Grid, with
 * the `data-id`s of the model-driven apps. Builds it first when the cache has none for these sources. Which page is
 * shown is in the address, as `app/address.js` reads it; with `lcid=1031` it is in German. Port 0 takes a free one;
 * rejects when the port is taken. Throws with the command that failed, and then leaves nothing behind.
 *
 * @param {{ port?: number, log?: import('../cached-build.mjs').Log }} [options]
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startDynamics({ port = 0, log = console.error } = {}) {
  const recipe = { name: 'dynamics', dir: fileURLToPath(new URL('./app/', import.meta.url)), build }
  return serveStatic({ dir: await requireBuilt(recipe, { log }), port, pages: { '/main.aspx': '/' } })
}

/** @type {import('../cached-build.mjs').Recipe['build']} */
async function build({ workDir, run, log }) {
  log('installing the Dynamics components (once, about 2 minutes, 500 MB while it lasts)')
  await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund')
  log('building the Dynamics page (once, about 10 seconds)')
  await run(
    process.execPath,
    'node_modules/esbuild/bin/esbuild',
    'main.jsx',
    '--bundle',
    '--minify',
    '--jsx=automatic',
    '--define:process.env.NODE_ENV="production"',
    '--outfile=dist/app.js',
  )
  for (const name of pageFiles) await copyFile(join(workDir, name), join(workDir, 'dist', name))
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { origin, close } = await startDynamics()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close())
  console.log(`${origin}/main.aspx`)
}
