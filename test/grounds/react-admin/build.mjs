import { copyFile, cp, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBuilt } from '../cached-build.mjs'

/** The releases of React-Admin that one and the same CRM is built with. */
export const releases = ['v3', 'v4', 'v5']

/**
 * The folder of a small CRM that is built with three releases of React-Admin, each with its own design system (Material
 * UI 4, 5 and 7), as ordinary static sites in `v3`, `v4` and `v5`; builds it first when the cache has none for these
 * sources. `?language=fr` shows it in French, `?records=b` with other records.
 *
 * @param {{ log: import('../cached-build.mjs').Log }} options
 * @returns {Promise<string>}
 */
export function requireReactAdmin({ log }) {
  const dir = fileURLToPath(new URL('./app/', import.meta.url))
  return requireBuilt({ name: 'react-admin', dir, build }, { log })
}

/** @type {import('../cached-build.mjs').Recipe['build']} */
async function build({ workDir, run, log }) {
  for (const release of releases) {
    const folder = join(workDir, release)
    await cp(join(workDir, 'shared'), folder, { recursive: true })
    log(`installing React-Admin ${release} (once, about 1 minute)`)
    await run(
      'npm',
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
    )
    await mkdir(join(workDir, 'dist', release), { recursive: true })
    await run(
      process.execPath,
      join(folder, 'node_modules/esbuild/bin/esbuild'),
      join(folder, 'main.jsx'),
      '--bundle',
      '--minify',
      '--jsx=automatic',
      '--loader:.js=jsx',
      '--define:process.env.NODE_ENV="production"',
      `--outfile=${join(workDir, 'dist', release, 'app.js')}`,
    )
    await copyFile(join(workDir, 'index.html'), join(workDir, 'dist', release, 'index.html'))
  }
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  console.log(await requireReactAdmin({ log: (line) => console.error(line) }))
}
