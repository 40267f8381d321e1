import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a run inside the recipe's folder would leave behind, and what the linters read there; no part of the recipe. */
const notRecipe = new Set(['node_modules', 'dist', 'package-lock.json', '.oxfmtrc.json', '.oxlintrc.json'])

/** A build takes minutes; past this, whoever holds it is stuck. */
const longestBuildMs = 15 * 60_000

/**
 * @typedef {(line: string) => void} Log
 * @typedef {(command: string, ...args: string[]) => Promise<void>} Run
 *
 * @typedef {object} Recipe
 * @property {string} name of the folder in the cache, without the hash
 * @property {string} dir everything that the result depends on
 * @property {(options: { workDir: string, run: Run, log: Log }) => Promise<void>} build makes `dist` in a copy of `dir`
 */

/**
 * The folder of what the recipe makes; makes it first when the cache has none. Any number of callers and processes may
 * ask at once. Throws with the command that failed and the tail of its output, and then leaves nothing behind.
 *
 * @param {Recipe} recipe
 * @param {{ log: Log }} options
 * @returns {Promise<string>}
 */
export async function requireBuilt(recipe, { log }) {
  const cacheDir = process.env['FINGERPOST_CACHE'] ?? join(homedir(), '.cache', 'fingerpost')
  const builtDir = join(cacheDir, `${recipe.name}-${await hashFolder(recipe.dir)}`)
  if (await exists(builtDir)) return builtDir
  await mkdir(cacheDir, { recursive: true })
  await removeAbandonedBuilds(cacheDir, recipe.name)
  if (await isBuiltElsewhere(builtDir, recipe.name, log)) return builtDir
  await buildInto(builtDir, recipe, log)
  return builtDir
}

/**
 * Names and contents: a change of either asks for a new build.
 *
 * @param {string} dir
 */
async function hashFolder(dir) {
  const hash = createHash('sha256')
  for (const path of await listFiles(dir)) {
    const content = await readFile(path)
    hash.update(`${relative(dir, path)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * @param {string} dir
 * @returns {Promise<string[]>}
 */
async function listFiles(dir) {
  const files = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (notRecipe.has(entry.name)) continue
    if (entry.isDirectory()) files.push(...(await listFiles(path)))
    else files.push(path)
  }
  return files.toSorted()
}

/**
 * Builds in a folder of its own beside the result, on the same file system, so that the result appears in one step. Its
 * name carries our process id, by which others know whether it is still at work.
 *
 * @param {string} builtDir
 * @param {Recipe} recipe
 * @param {Log} log
 */
async function buildInto(builtDir, recipe, log) {
  const workDir = await realpath(await mkdtemp(`${builtDir}.building-${process.pid}-`))
  try {
    await cp(recipe.dir, workDir, { recursive: true, filter: (path) => !notRecipe.has(basename(path)) })
    /** @type {Run} */
    const runHere = (command, ...args) => run(workDir, recipe.name, command, args)
    await recipe.build({ workDir, run: runHere, log })
    await publish(join(workDir, 'dist'), builtDir)
    log(`${recipe.name} is built: ${builtDir}`)
  } finally {
    await rm(workDir, { recursive: true, force: true, maxRetries: 3 })
  }
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
 * Waits for a process that is building the same thing, rather than load the machine twice. True when the result is
 * there. Two that start in the same moment do not see each other and both build, which is only slow: `publish` keeps
 * the first result.
 *
 * @param {string} builtDir
 * @param {string} name
 * @param {Log} log
 */
async function isBuiltElsewhere(builtDir, name, log) {
  const giveUpAt = Date.now() + longestBuildMs
  let isWaiting = false
  while (Date.now() < giveUpAt) {
    if (await exists(builtDir)) return true
    const builds = await findBuilds(dirname(builtDir), name)
    if (!builds.some(({ path, isAlive }) => isAlive && path.startsWith(builtDir))) return false
    if (!isWaiting) log(`waiting for another process that is building ${name}`)
    isWaiting = true
    await pause(500)
  }
  return false
}

/**
 * A process that was killed could not clean up: each leaves hundreds of megabytes.
 *
 * @param {string} cacheDir
 * @param {string} name
 */
async function removeAbandonedBuilds(cacheDir, name) {
  for (const { path, isAlive } of await findBuilds(cacheDir, name)) {
    if (!isAlive) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @param {string} cacheDir
 * @param {string} name
 */
async function findBuilds(cacheDir, name) {
  return (await readdir(cacheDir))
    .filter((entry) => entry.startsWith(`${name}-`))
    .flatMap((entry) => {
      const pid = /^-[^.]+\.building-(\d+)-/.exec(entry.slice(name.length))?.[1]
      return pid === undefined ? [] : [{ path: join(cacheDir, entry), isAlive: isRunning(Number(pid)) }]
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
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(cwd, what, command, args) {
  return new Promise((done, fail) => {
    let tail = ''
    /** @param {string} how */
    const failed = (how) => {
      const name = `${basename(command)} ${args.join(' ')}`
      fail(new Error(`${what} was not built: \`${name}\` ${how}\n${tail.trim()}`))
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
 * Without what a test runner or `npm run` sets for its own children: NODE_ENV=test would build something else,
 * NODE_OPTIONS may name a loader that is not there, and npm_* may point npm at our repository.
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
