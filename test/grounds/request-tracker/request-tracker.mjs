import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hashFolder, requireCachedFolder } from '../cached-folder.mjs'
import { requirePackages } from '../debian-packages.mjs'
import { requireFreePort, startLocalServer } from '../local-server.mjs'

const execute = promisify(execFile)

/**
 * Request Tracker 5 over SQLite, with a server of its own.
 *
 * @type {import('../debian-packages.mjs').Debian}
 */
export const requestTrackerPackages = packagesOf(5)

/**
 * What Debian's packages bring, and nothing that is first in the PATH by another name.
 *
 * @param {Release} release
 */
function programsOf(release) {
  const share = `/usr/share/request-tracker${release}`
  return {
    perl: '/usr/bin/perl',
    library: `${share}/lib`,
    setup: `/usr/sbin/rt-setup-database-${release}`,
    server: `${share}/libexec/rt-server`,
  }
}

/**
 * @param {Release} release
 * @returns {import('../debian-packages.mjs').Debian}
 */
function packagesOf(release) {
  return {
    name: `Request Tracker${release === 5 ? '' : ` ${release}`}`,
    packages: [
      `request-tracker${release}`,
      `rt${release}-standalone`,
      `rt${release}-db-sqlite`,
      'dbconfig-no-thanks',
    ],
    cost: 'about 2 minutes, 300 MB',
  }
}

const databaseFile = 'rt.sqlite'

/** @typedef {import('../cached-folder.mjs').Log} Log */
/** @typedef {4 | 5} Release Two designs of the same forms. */

/** Who can log in. The language is the browser's. */
export const requestTrackerUser = { name: 'root', password: 'password' }

/**
 * Request Tracker on this machine alone, on a copy of the database that ends with it: whoever uses it may write. Makes
 * the database first when the cache has none for these sources and packages. Port 0 takes a free one; rejects when the
 * port is taken. Throws with the tail of what a failed command said, and then leaves nothing behind.
 *
 * @param {{ port?: number, log?: Log, release?: Release }} [options]
 * @returns {Promise<{ origin: string, user: typeof requestTrackerUser, close: () => Promise<void> }>}
 */
export async function startRequestTracker({ port = 0, log = console.error, release = 5 } = {}) {
  const builtDir = await requireDatabase(log, release)
  const workDir = await mkdtemp(join(tmpdir(), 'fingerpost-request-tracker-'))
  const removeWorkDir = () => rm(workDir, { recursive: true, force: true })
  try {
    await copyFile(join(builtDir, databaseFile), join(workDir, databaseFile))
    const usedPort = await requireFreePort(port)
    const origin = `http://127.0.0.1:${usedPort}`
    const stop = await startLocalServer({
      command: programsOf(release).server,
      args: ['--host', '127.0.0.1', '--port', String(usedPort)],
      env: await writeConfiguration(workDir, usedPort),
      origin,
    })
    const close = async () => {
      await stop()
      await removeWorkDir()
    }
    return { origin, user: requestTrackerUser, close }
  } catch (error) {
    await removeWorkDir()
    throw error
  }
}

/**
 * @param {Log} log
 * @param {Release} release
 */
async function requireDatabase(log, release) {
  const versions = await requirePackages(packagesOf(release), { log })
  // A change of this folder, or of a package, asks for a new database.
  const hash = await hashFolder(dirname(fileURLToPath(import.meta.url)), versions)
  return requireCachedFolder(
    `request-tracker-${hash}`,
    async (dir) => {
      log('making the Request Tracker database (once, about 20 seconds)')
      await makeDatabase(dir, release)
      return dir
    },
    { log },
  )
}

/**
 * @param {string} dir
 * @param {Release} release
 */
async function makeDatabase(dir, release) {
  const programs = programsOf(release)
  const env = await writeConfiguration(dir, 80)
  // It asks for the database administrator's password, and SQLite has none.
  await run(
    programs.setup,
    ['--action', 'init', '--dba', 'nobody', '--dba-password', '', '--skip-create'],
    env,
  )
  await run(programs.perl, [`-I${programs.library}`, fileURLToPath(new URL('seed.pl', import.meta.url))], env)
}

/**
 * Writes what Request Tracker is told, and gives the environment that leads it there, past Debian's own.
 *
 * @param {string} dir
 * @param {number} port
 */
async function writeConfiguration(dir, port) {
  const file = join(dir, 'RT_SiteConfig.pm')
  const noMore = join(dir, 'more')
  const folders = { MasonDataDir: join(dir, 'mason'), MasonSessionDir: join(dir, 'sessions') }
  for (const folder of [noMore, ...Object.values(folders)]) await mkdir(folder, { recursive: true })
  const settings = {
    rtname: 'wayside.example',
    DatabaseType: 'SQLite',
    DatabaseName: join(dir, databaseFile),
    WebDomain: '127.0.0.1',
    WebPath: '',
    MailCommand: 'testfile',
    LogToSyslog: '',
    LogToSTDERR: 'warning',
    LogDir: dir,
    ...folders,
  }
  const lines = Object.entries(settings).map(([name, value]) => `Set($${name}, '${value}');`)
  await writeFile(
    file,
    [...lines, `Set($WebPort, ${port});`, 'Set($RestrictReferrer, 0);', '1;', ''].join('\n'),
  )
  return { RT_SITE_CONFIG: file, RT_SITE_CONFIG_DIR: noMore }
}

/**
 * Runs a command to its end; throws with the tail of its output when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function run(command, args, env) {
  try {
    await execute(command, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-2000) : ''
    throw new Error(`the Request Tracker database was not made: ${command} failed\n${told}`, { cause: error })
  }
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { origin, user, close } = await startRequestTracker()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close())
  console.log(origin, user)
}
