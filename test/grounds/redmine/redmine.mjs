import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hashFolder, requireCachedFolder } from '../cached-folder.mjs'
import { requirePackages } from '../debian-packages.mjs'
import { requireFreePort, startLocalServer } from '../local-server.mjs'

const execute = promisify(execFile)

/**
 * Redmine 5 over SQLite, with Ruby's own server.
 *
 * @type {import('../debian-packages.mjs').Debian}
 */
export const redminePackages = {
  name: 'Redmine',
  packages: ['redmine', 'redmine-sqlite', 'ruby-webrick', 'dbconfig-no-thanks'],
  cost: 'about 2 minutes, 250 MB',
}

const installedAt = '/usr/share/redmine'
const bundle = '/usr/bin/bundle'

/** @typedef {import('../cached-folder.mjs').Log} Log */
/** @typedef {{ records: 'a' | 'b', configuration: 'plain' | 'changed' }} Team Whose Redmine, and how it is set up. */

/** Who can log in: somebody who may do all, and a plain member of the project. The language is the browser's. */
export const redmineUsers = {
  lead: { name: 'lead', password: 'password' },
  member: { name: 'member', password: 'password' },
}

/**
 * Redmine on this machine alone, on a copy that ends with it: whoever uses it may write. Makes the database first when
 * the cache has none for these sources and packages. Throws with the tail of what a failed command said, and then leaves
 * nothing behind.
 *
 * @param {{ team: Team, log?: Log }} options
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startRedmine({ team, log = console.error }) {
  const builtDir = await requireRedmine(team, log)
  const workDir = await mkdtemp(join(tmpdir(), 'fingerpost-redmine-'))
  const removeWorkDir = () => rm(workDir, { recursive: true, force: true, maxRetries: 3 })
  try {
    await cp(builtDir, workDir, { recursive: true })
    const port = await requireFreePort(0)
    const origin = `http://127.0.0.1:${port}`
    const stop = await startLocalServer({
      command: '/usr/bin/ruby',
      args: ['-C', workDir, 'bin/rails', 'server', '-u', 'webrick', '-b', '127.0.0.1', '-p', String(port)],
      env: environmentOf(workDir),
      origin: `${origin}/login`,
    })
    return {
      origin,
      async close() {
        await stop()
        await removeWorkDir()
      },
    }
  } catch (error) {
    await removeWorkDir()
    throw error
  }
}

/**
 * @param {Team} team
 * @param {Log} log
 */
async function requireRedmine(team, log) {
  const versions = await requirePackages(redminePackages, { log })
  const which = `${team.records}-${team.configuration}`
  // A change of this folder, or of a package, asks for a new database.
  const hash = await hashFolder(dirname(fileURLToPath(import.meta.url)), `${versions}\n${which}`)
  return requireCachedFolder(
    `redmine-${hash}`,
    async (dir) => {
      log(`making the Redmine database ${which} (once, about a minute)`)
      await makeRedmine(dir, team)
      return dir
    },
    { log },
  )
}

/**
 * A copy of what Debian brings, because that looks for its database, its logs and its locked gems beside itself.
 *
 * @param {string} dir
 * @param {Team} team
 */
async function makeRedmine(dir, { records, configuration }) {
  const apart = new Set(
    ['instances', 'Gemfile.lock', 'config/database.yml'].map((name) => join(installedAt, name)),
  )
  await cp(installedAt, dir, {
    recursive: true,
    dereference: true,
    filter: (source) => !apart.has(source),
  })
  const instance = join(dir, 'instances', 'default')
  for (const folder of ['config', 'tmp', 'log', 'files'])
    await mkdir(join(instance, folder), { recursive: true })
  // Relative, because the copy that is used stands elsewhere.
  const database =
    'production:\n  adapter: sqlite3\n  database: instances/default/redmine.sqlite\n  timeout: 10000\n'
  await writeFile(join(instance, 'config', 'database.yml'), database)
  await writeFile(join(instance, 'config', 'secret_key.txt'), 'of-a-test-on-this-machine-alone-'.repeat(2))
  const gems = join(dir, 'Gemfile')
  const listed = await readFile(gems, 'utf8')
  await writeFile(gems, `${listed.replaceAll(`${installedAt}/{config`, '{config')}\ngem 'webrick'\n`)
  const seed = fileURLToPath(new URL('seed.rb', import.meta.url))
  const env = { ...environmentOf(dir), RECORDS: records, CONFIGURATION: configuration }
  await run(['install', '--local', '--quiet'], dir, env)
  await run(['exec', 'rake', 'db:migrate'], dir, env)
  await run(['exec', 'rails', 'runner', seed], dir, env)
}

/** @param {string} dir */
function environmentOf(dir) {
  return {
    RAILS_ENV: 'production',
    SCHEMA: '/dev/null',
    BUNDLE_GEMFILE: join(dir, 'Gemfile'),
    TZ: 'UTC',
  }
}

/**
 * Runs Bundler to its end; throws with the tail of its output when it fails.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env
 */
async function run(args, cwd, env) {
  try {
    await execute(bundle, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 })
  } catch (error) {
    const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().slice(-2000) : ''
    throw new Error(`the Redmine database was not made: ${args.join(' ')} failed\n${told}`, { cause: error })
  }
}

if (process.argv[1] !== undefined && (await realpath(process.argv[1])) === fileURLToPath(import.meta.url)) {
  const { origin, close } = await startRedmine({ team: { records: 'a', configuration: 'plain' } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close())
  console.log(origin, redmineUsers)
}
