import { runQuietly } from './run.ts'

/** Where each kind of build goes: the store's, and the one that carries the demo pack and its loopback origin. */
export const builds = {
  chrome: { target: 'chrome', pin: '', dir: 'dist/chrome' },
  firefox: { target: 'firefox', pin: '', dir: 'dist/firefox' },
  'demo-chrome': { target: 'chrome', pin: 'demo/pin.json', dir: 'dist/demo-chrome' },
  'demo-firefox': { target: 'firefox', pin: 'demo/pin.json', dir: 'dist/demo-firefox' },
} as const

/** The name of a build. */
export type BuildName = keyof typeof builds

/** Builds the extension; returns whether it succeeded. */
export function build(name: BuildName): boolean {
  const { target, pin, dir } = builds[name]
  return runQuietly('vite', ['build', '--logLevel', 'warn'], { TARGET: target, PIN: pin, OUT_DIR: dir })
}

if (process.argv[1]?.endsWith('build.ts') === true) {
  const wanted = process.argv.slice(2)
  const names = (Object.keys(builds) as BuildName[]).filter((name) => wanted.includes(name))
  process.exit(names.length === wanted.length && names.every(build) ? 0 : 1)
}
