import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireBuilt, type Recipe } from '../../test/grounds/cached-build.mjs'

/** The libraries that are measured beside us, as one script each, with their styles in it. */
export interface PeerScripts {
  readonly driver: string
  readonly shepherd: string
  readonly intro: string
}

/** Reads them from the cache; installs and bundles them first where it has none. Their licences keep them out of ours. */
export async function requirePeers(): Promise<PeerScripts> {
  const dir = fileURLToPath(new URL('./peers/', import.meta.url))
  const built = await requireBuilt({ name: 'page-peers', dir, build }, { log: (line) => console.log(line) })
  const read = (name: string): string => {
    const css = readFileSync(join(built, `${name}.css`), 'utf8')
    const style = `const style = document.createElement('style'); style.textContent = ${JSON.stringify(css)}; document.head.append(style);`
    return `${style}\n${readFileSync(join(built, `${name}.js`), 'utf8')}`
  }
  return { driver: read('driver'), shepherd: read('shepherd'), intro: read('intro') }
}

const build: Recipe['build'] = async ({ run, log }) => {
  log('installing driver.js, Shepherd and Intro.js (once)')
  await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund')
  await run(
    process.execPath,
    'node_modules/esbuild/bin/esbuild',
    ...['driver.js', 'shepherd.js', 'intro.js', '--bundle', '--minify', '--format=iife', '--outdir=dist'],
  )
}
