import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The cache's folder of this name; makes it first when it is not there. `fill` gets an empty folder beside the result,
 * so that the result appears in one step, and never half. The name must change with whatever goes into it. Two
 * processes that ask at once both fill one, which is only slow: the first result stays. Rejects as `fill` does, and
 * then leaves nothing behind.
 *
 * @param {string} name
 * @param {(dir: string) => Promise<void>} fill
 * @returns {Promise<string>}
 */
export async function requireCachedFolder(name, fill) {
  const cacheDir = process.env['FINGERPOST_CACHE'] ?? join(homedir(), '.cache', 'fingerpost')
  const folder = join(cacheDir, name)
  if (await exists(folder)) return folder
  await mkdir(cacheDir, { recursive: true })
  await removeAbandoned(cacheDir)
  // Our process id, by which others know whether the folder is still at work.
  const workDir = await realpath(await mkdtemp(`${folder}.building-${process.pid}-`))
  try {
    await fill(workDir)
    await publish(workDir, folder)
  } finally {
    await rm(workDir, { recursive: true, force: true })
  }
  return folder
}

/**
 * @param {string} workDir
 * @param {string} folder
 */
async function publish(workDir, folder) {
  try {
    await rename(workDir, folder)
  } catch (error) {
    // A folder with content cannot be renamed over: someone was faster.
    if (!(await exists(folder))) throw error
  }
}

/** A process that was killed could not clean up.  @param {string} cacheDir */
async function removeAbandoned(cacheDir) {
  for (const name of await readdir(cacheDir)) {
    const pid = /^tryton-[^.]+\.building-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cacheDir, name), { recursive: true, force: true })
  }
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
