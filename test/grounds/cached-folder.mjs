import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a run inside a folder of sources would leave behind, and what the linters read there. */
const notSources = new Set(['node_modules', 'dist', 'package-lock.json', '.oxfmtrc.json', '.oxlintrc.json'])

/** Filling takes minutes at most; past this, whoever is at it is stuck. */
const longestFillMs = 15 * 60_000

/** @typedef {(line: string) => void} Log */

/**
 * The cache's folder of this name; makes it first when it is not there. `fill` gets an empty folder beside the result,
 * and names the folder in it that is the result, so that this appears in one step, and never half. The name is
 * `what-hash`, and must change with whatever goes into it. Any number of callers and processes may ask at once. Rejects
 * as `fill` does, and then leaves nothing behind.
 *
 * @param {string} name
 * @param {(dir: string) => Promise<string>} fill
 * @param {{ log: Log }} options
 * @returns {Promise<string>}
 */
export async function requireCachedFolder(name, fill, { log }) {
  const cacheDir = process.env['FINGERPOST_CACHE'] ?? join(homedir(), '.cache', 'fingerpost')
  const folder = join(cacheDir, name)
  if (await exists(folder)) return folder
  await mkdir(cacheDir, { recursive: true })
  await removeAbandoned(cacheDir)
  if (await isFilledElsewhere(folder, log)) return folder
  // Our process id, by which others know whether the folder is still at work.
  const workDir = await realpath(await mkdtemp(`${folder}.building-${process.pid}-`))
  try {
    await publish(await fill(workDir), folder)
    log(`made once, and kept: ${folder}`)
  } finally {
    await rm(workDir, { recursive: true, force: true, maxRetries: 3 })
  }
  return folder
}

/**
 * A short hash of a folder's files, names and contents, and of `more`: it changes when one of them does.
 *
 * @param {string} dir
 * @param {string} [more]
 */
export async function hashFolder(dir, more = '') {
  const hash = createHash('sha256').update(more)
  for (const path of await listFiles(dir)) {
    const content = await readFile(path)
    hash.update(`${relative(dir, path)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 12)
}

/**
 * Whether a path is a source, and not what a run leaves behind beside the sources.
 *
 * @param {string} path
 */
export function isSource(path) {
  return !notSources.has(basename(path))
}

/**
 * @param {string} dir
 * @returns {Promise<string[]>}
 */
async function listFiles(dir) {
  const files = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (!isSource(path)) continue
    if (entry.isDirectory()) files.push(...(await listFiles(path)))
    else files.push(path)
  }
  return files.toSorted()
}

/**
 * @param {string} filled
 * @param {string} folder
 */
async function publish(filled, folder) {
  try {
    await rename(filled, folder)
  } catch (error) {
    // A folder with content cannot be renamed over: someone was faster, with the same sources.
    if (!(await exists(folder))) throw error
  }
}

/**
 * Waits for a process that is making the same folder, rather than load the machine twice. True when it is there. Two
 * that start in the same moment do not see each other and both make it, which is only slow: `publish` keeps the first.
 *
 * @param {string} folder
 * @param {Log} log
 */
async function isFilledElsewhere(folder, log) {
  const giveUpAt = Date.now() + longestFillMs
  let isWaiting = false
  while (Date.now() < giveUpAt) {
    if (await exists(folder)) return true
    const others = await findUnfinished(dirname(folder))
    if (!others.some(({ path, isAlive }) => isAlive && path.startsWith(`${folder}.`))) return false
    if (!isWaiting) log(`waiting for another process that is making ${basename(folder)}`)
    isWaiting = true
    await pause(500)
  }
  return false
}

/** A process that was killed could not clean up: each leaves hundreds of megabytes.  @param {string} cacheDir */
async function removeAbandoned(cacheDir) {
  for (const { path, isAlive } of await findUnfinished(cacheDir)) {
    if (!isAlive) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** @param {string} cacheDir */
async function findUnfinished(cacheDir) {
  return (await readdir(cacheDir)).flatMap((entry) => {
    const pid = /\.building-(\d+)-/.exec(entry)?.[1]
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

/** @param {string} path */
async function exists(path) {
  return (await stat(path).catch(() => undefined)) !== undefined // unreadable is as good as absent
}
