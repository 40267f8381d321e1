import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Debian's packages: the server, its web client, and the modules of which the CRM is made. */
const packages = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-sale-opportunity',
  'tryton-modules-party',
  'tryton-modules-marketing',
]

/**
 * The versions of the installed packages, as a text that differs when one of them does. Installs what is missing,
 * where that can be done without asking anybody: on a Debian, as root. Throws with the command to give otherwise.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<string>}
 */
export async function requirePackages({ log }) {
  const installed = await findVersions()
  if (installed !== undefined) return installed
  if (process.getuid?.() !== 0)
    throw new Error(`Tryton is not installed; on Debian: sudo apt-get install ${packages.join(' ')}`)
  log('installing Tryton (once, about 20 seconds, 200 MB)')
  await install()
  const now = await findVersions()
  if (now === undefined) throw new Error('Tryton was installed and is still missing')
  return now
}

/** Nothing when a package is missing, or when this is no Debian. */
async function findVersions() {
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

async function install() {
  // Another process may be installing the same: apt waits for its lock.
  const options = ['--yes', '-o', 'DPkg::Lock::Timeout=300']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    await execute('apt-get', ['update'], { env })
    await execute('apt-get', ['install', '--no-install-recommends', ...options, ...packages], {
      env,
      maxBuffer: 2 ** 26,
    })
  } catch (error) {
    throw new Error(`Tryton could not be installed: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    })
  }
}
