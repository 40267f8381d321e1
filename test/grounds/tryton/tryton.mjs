import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hashFolder, requireCachedFolder } from '../cached-folder.mjs'
import { requirePackages } from '../debian-packages.mjs'
import { requireFreePort, startLocalServer } from '../local-server.mjs'

const execute = promisify(execFile)

/**
 * The server, its web client, and the modules of which the CRM is made.
 *
 * @type {import('../debian-packages.mjs').Debian}
 */
export const trytonPackages = {
  name: 'Tryton',
  packages: [
    'tryton-server',
    'tryton-sao',
    'tryton-modules-sale-opportunity',
    'tryton-modules-party',
    'tryton-modules-marketing',
  ],
  cost: 'about 20 seconds, 200 MB',
}

/** What Debian's packages bring, and nothing that is first in the PATH by another name. */
const programs = {
  python: '/usr/bin/python3',
  server: '/usr/bin/trytond',
  admin: '/usr/bin/trytond-admin',
  webClient: '/usr/share/tryton-sao/www',
}

const modules = ['ir', 'res', 'party', 'company', 'currency', 'country', 'sale_opportunity', 'marketing']

/** The database's name: it stands in the address of every page. */
const databaseName = 'crm'
const databaseFile = `${databaseName}.sqlite`

/** @typedef {(line: string) => void} Log */

/** Who can log in, by the language that Tryton speaks to them; each is an employee who sells. */
export const trytonUsers = {
  en: { name: 'robin', password: 'waysign-1en', fullName: 'Robin Ashcombe' },
  de: { name: 'katrin', password: 'waysign-2de', fullName: 'Katrin Vogelsang' },
  fr: { name: 'maxime', password: 'waysign-3fr', fullName: 'Maxime Delorme' },
}

/**
 * The folder of a database with Tryton's CRM and an invented company in it; makes it first when the cache has none
 * for these sources and packages. Any number of callers and processes may ask at once. Throws with the tail of what
 * the failed command said, and then leaves nothing behind.
 *
 * @param {{ log: Log }} options
 * @returns {Promise<string>}
 */
export async function requireTryton({ log }) {
  const versions = await requirePackages(trytonPackages, { log })
  // A change of this folder, or of a package, asks for a new database.
  const hash = await hashFolder(dirname(fileURLToPath(import.meta.url)), versions)
  return requireCachedFolder(
    `tryton-${hash}`,
    async (dir) => {
      log('making the Tryton database (once, about 40 seconds)')
      await makeDatabase(dir)
      return dir
    },
    { log },
  )
}

/**
 * Tryton on this machine alone, on a copy of the database that ends with it: whoever uses it may write. Port 0 takes
 * a free one; rejects when the port is taken. Log in at `${origin}/#crm`.
 *
 * @param {{ port?: number, log?: Log }} [options]
 * @returns {Promise<{ origin: string, users: typeof trytonUsers, close: () => Promise<void> }>}
 */
export async function startTryton({ port = 0, log = console.error } = {}) {
  const builtDir = await requireTryton({ log })
  const workDir = await mkdtemp(join(tmpdir(), 'fingerpost-tryton-'))
  try {
    await copyFile(join(builtDir, databaseFile), join(workDir, databaseFile))
    const usedPort = await requireFreePort(port)
    const configuration = await writeConfiguration(workDir, usedPort)
    const origin = `http://127.0.0.1:${usedPort}`
    const stop = await startLocalServer({
      command: programs.server,
      args: ['--config', configuration, '--database', databaseName],
      origin,
    })
    const close = async () => {
      await stop()
      await rm(workDir, { recursive: true, force: true })
    }
    return { origin, users: trytonUsers, close }
  } catch (error) {
    await rm(workDir, { recursive: true, force: true })
    throw error
  }
}

/** @param {string} dir */
async function makeDatabase(dir) {
  const configuration = await writeConfiguration(dir, 0)
  await writeFile(join(dir, databaseFile), '')
  await createTables(configuration, dir)
  const seed = fileURLToPath(new URL('seed.py', import.meta.url))
  await run(programs.python, [
    ...['-W', 'ignore', seed],
    ...[configuration, databaseName, JSON.stringify(trytonUsers)],
  ])
}

/**
 * @param {string} configuration
 * @param {string} dir
 */
async function createTables(configuration, dir) {
  // The administrator's, whom nobody logs in as.
  const passwordFile = join(dir, 'password')
  await writeFile(passwordFile, 'signpost-0\n')
  await run(
    programs.admin,
    [
      ...['--config', configuration, '--database', databaseName, '--all', '--activate-dependencies'],
      ...['--update', ...modules, '--email', 'admin@wayside.example'],
      ...['--language', ...Object.keys(trytonUsers).filter((language) => language !== 'en')],
    ],
    { TRYTONPASSFILE: passwordFile },
  )
}

/**
 * Runs a command to its end; throws with the tail of its output when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
async function run(command, args, env = {}) {
  try {
    await execute(command, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-2000) : ''
    throw new Error(`the Tryton database was not made: ${command} failed\n${told}`, { cause: error })
  }
}

/**
 * @param {string} dir
 * @param {number} port
 */
async function writeConfiguration(dir, port) {
  const file = join(dir, 'trytond.conf')
  await writeFile(
    file,
    [
      ...['[database]', 'uri = sqlite://', `path = ${dir}`],
      ...['[web]', `listen = 127.0.0.1:${port}`, `root = ${programs.webClient}`, ''],
    ].join('\n'),
  )
  return file
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { origin, users, close } = await startTryton()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close())
  console.log(`${origin}/#${databaseName}`, users)
}
