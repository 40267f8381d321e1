import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * @typedef {object} Debian What of Debian a ground is made of.
 * @property {string} name of the ground, for people
 * @property {readonly string[]} packages
 * @property {string} cost how long it takes and how much room, for people
 */

/**
 * Why a ground of these packages cannot be had on this machine, as a line for people; nothing when it can: they are
 * installed, or can be installed without asking anybody.
 *
 * @param {Debian} debian
 * @returns {Promise<string | undefined>}
 */
export async function findReasonToSkip({ name, packages }) {
  if ((await findVersions(packages)) !== undefined) return undefined
  if (!(await succeeds('apt-get', ['--version']))) return `${name}: this machine has no apt-get`
  if ((await findRootCommand()) !== undefined) return undefined
  return `${name}: apt-get needs root here; sudo apt-get install ${packages.join(' ')}`
}

/**
 * The versions of the installed packages, as a text that differs when one of them does. Installs what is missing.
 * Throws where that cannot be done.
 *
 * @param {Debian} debian
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<string>}
 */
export async function requirePackages(debian, { log }) {
  const installed = await findVersions(debian.packages)
  if (installed !== undefined) return installed
  const reason = await findReasonToSkip(debian)
  if (reason !== undefined) throw new Error(reason)
  log(`installing ${debian.name} (once, ${debian.cost})`)
  await install(debian)
  const now = await findVersions(debian.packages)
  if (now === undefined) throw new Error(`${debian.name} was installed and is still missing`)
  return now
}

/**
 * Nothing when a package is missing, or when this is no Debian.
 *
 * @param {readonly string[]} packages
 */
async function findVersions(packages) {
  try {
    const { stdout } = await execute('dpkg-query', [
      '--show',
      '--showformat=${Package} ${Version} ${db:Status-Status}\n',
      ...packages,
    ])
    const lines = stdout.trim().split('\n')
    return lines.every((line) => line.endsWith(' installed')) ? lines.toSorted().join('\n') : undefined
  } catch {
    return undefined // dpkg-query fails when it does not know a package
  }
}

/** @param {Debian} debian */
async function install({ name, packages }) {
  const [command, ...before] = [...((await findRootCommand()) ?? []), 'apt-get']
  // Another process may be installing the same: apt waits for its lock.
  const options = ['--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await whenUnlocked(() => execute(command, [...before, 'update'], { env, maxBuffer: 2 ** 26 }))
    await execute(command, [...before, 'install', ...options, ...packages], { env, maxBuffer: 2 ** 26 })
  } catch (error) {
    const told = error instanceof Error ? error.message : ''
    throw new Error(`${name} could not be installed: ${told}`, { cause: error })
  }
}

/**
 * Runs what another process may keep from running: for the lists of packages apt does not wait by itself.
 *
 * @param {() => Promise<unknown>} run
 */
async function whenUnlocked(run, tries = 300) {
  try {
    await run()
  } catch (error) {
    if (tries === 0 || !/Could not get lock/.test(String(error))) throw error
    await pause(1_000)
    await whenUnlocked(run, tries - 1)
  }
}

/** What to put before a command that needs root; nothing when a password would be asked for. */
async function findRootCommand() {
  if (process.getuid?.() === 0) return []
  return (await succeeds('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : undefined
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function succeeds(command, args) {
  return execute(command, args).then(
    () => true,
    () => false, // that is the answer
  )
}
