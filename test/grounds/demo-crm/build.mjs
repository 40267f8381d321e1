import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const appDir = fileURLToPath(new URL('./app/', import.meta.url))

/** What a run inside the app folder would leave behind; no part of the recipe. */
const notRecipe = new Set(['node_modules', 'dist', 'package-lock.json'])

/** A build takes about 2 minutes; past this, whoever holds it is stuck. */
const longestBuildMs = 15 * 60_000

/** @typedef {(line: string) => void} Log */

/**
 * The folder of the built demo CRM, an ordinary static site; builds it first when
 * the cache has none for this recipe. Any number of callers and processes may ask
 * at once. Throws with the command that failed and the tail of its output, and then
 * leaves nothing behind.
 *
 * @param {{ log: Log }} options
 * @returns {Promise<string>}
 */
export async function requireDemoCrm({ log }) {
  const cacheDir = process.env['FINGERPOST_CACHE'] ?? join(homedir(), '.cache', 'fingerpost')
  const builtDir = join(cacheDir, `demo-crm-${await recipeHash()}`)
  if (await exists(builtDir)) return builtDir
  await mkdir(cacheDir, { recursive: true })
  await removeAbandonedBuilds(cacheDir)
  if (await isBuiltElsewhere(builtDir, log)) return builtDir
  await build(builtDir, log)
  return builtDir
}

/** Names and contents of the app folder: a change of either asks for a new build. */
async function recipeHash() {
  const hash = createHash('sha256')
  const names = (await readdir(appDir)).filter((name) => !notRecipe.has(name)).toSorted()
  for (const name of names) {
    const content = await readFile(join(appDir, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * Builds in a folder of its own beside the result, on the same file system, so that
 * the result appears in one step. Its name carries our process id, by which others
 * know whether it is still at work.
 *
 * @param {string} builtDir
 * @param {Log} log
 */
async function build(builtDir, log) {
  const workDir = await realpath(await mkdtemp(`${builtDir}.building-${process.pid}-`))
  try {
    await copyRecipe(workDir)
    log('installing the demo CRM (once, about 1 minute, 700 MB while it lasts)')
    await run(workDir, 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'])
    log('building the demo CRM (once, about 1 minute)')
    await run(workDir, process.execPath, ['node_modules/vite/bin/vite.js', 'build'])
    await publish(join(workDir, 'dist'), builtDir)
    log(`the demo CRM is built: ${builtDir}`)
  } finally {
    await rm(workDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** @param {string} workDir */
async function copyRecipe(workDir) {
  await cp(appDir, workDir, {
    recursive: true,
    filter: (path) => !notRecipe.has(basename(path)),
  })
}

/**
 * @param {string} distDir
 * @param {string} builtDir
 */
async function publish(distDir, builtDir) {
  try {
    await rename(distDir, builtDir)
  } catch (error) {
    // A folder with content cannot be renamed over: someone was faster, with the same recipe.
    if (!(await exists(builtDir))) throw error
  }
}

/**
 * Waits for a process that is building the same thing, rather than load the machine
 * twice. True when the result is there. Two that start in the same moment do not see
 * each other and both build, which is only slow: `publish` keeps the first result.
 *
 * @param {string} builtDir
 * @param {Log} log
 */
async function isBuiltElsewhere(builtDir, log) {
  const giveUpAt = Date.now() + longestBuildMs
  let isWaiting = false
  while (Date.now() < giveUpAt) {
    if (await exists(builtDir)) return true
    const builds = await findBuilds(dirname(builtDir))
    if (!builds.some(({ path, isAlive }) => isAlive && path.startsWith(builtDir))) return false
    if (!isWaiting) log('waiting for another process that is building the demo CRM')
    isWaiting = true
    await pause(500)
  }
  return false
}

/** A process that was killed could not clean up: each leaves 700 MB.  @param {string} cacheDir */
async function removeAbandonedBuilds(cacheDir) {
  for (const { path, isAlive } of await findBuilds(cacheDir)) {
    if (!isAlive) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** @param {string} cacheDir */
async function findBuilds(cacheDir) {
  return (await readdir(cacheDir)).flatMap((name) => {
    const pid = /^demo-crm-[^.]+\.building-(\d+)-/.exec(name)?.[1]
    return pid === undefined ? [] : [{ path: join(cacheDir, name), isAlive: isRunning(Number(pid)) }]
  })
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0) // signal 0 only asks
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // someone else's
  }
}

/**
 * Runs a command to its end; throws with the tail of its output when it fails.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(cwd, command, args) {
  return new Promise((done, fail) => {
    let tail = ''
    /** @param {string} how */
    const failed = (how) => {
      const name = `${basename(command)} ${args.join(' ')}`
      fail(new Error(`the demo CRM was not built: \`${name}\` ${how}\n${tail.trim()}`))
    }
    const child = spawn(command, args, {
      cwd,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        tail = (tail + text).slice(-4000)
      })
    }
    child.on('error', (error) => failed(`could not start (${error.message})`))
    child.on('close', (code, signal) => {
      if (code === 0) done()
      else failed(`ended with ${signal ?? `code ${code}`}`)
    })
  })
}

/**
 * Without what a test runner or `npm run` sets for its own children: under
 * NODE_ENV=test the CRM would be built in React's development mode, NODE_OPTIONS may
 * name a loader that is not there, and npm_* may point npm at our repository.
 */
function cleanEnvironment() {
  /** @param {[string, string | undefined]} entry */
  const isOurs = ([name]) => !name.startsWith('npm_') && name !== 'NODE_OPTIONS' && !name.startsWith('VITE_')
  const kept = Object.fromEntries(Object.entries(process.env).filter(isOurs))
  return { ...kept, NODE_ENV: 'production', NO_COLOR: '1' }
}

/** @param {string} path */
async function exists(path) {
  return (await stat(path).catch(() => undefined)) !== undefined // unreadable is as good as absent
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  console.log(await requireDemoCrm({ log: (line) => console.error(line) }))
}
