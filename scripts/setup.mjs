// Makes a fresh machine ready and runs what follows `--then`. Plain JavaScript without dependencies, because it
// runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { findChromium, findFirefox } from './browsers.mjs'

const oldestNode = [20, 19]
const lockMark = 'node_modules/.fingerpost-lock'

requireNode()
installPackages()
installBrowsers()
const then = process.argv.indexOf('--then')
if (then > 0) process.exit(run(process.execPath, ['--import', 'tsx', ...process.argv.slice(then + 1)]))

/** @returns {void} */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  stop(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** @returns {void} */
function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(lockMark) && readFileSync(lockMark, 'utf8') === lock) return
  console.log('Installing the packages of the lock file (npm ci)')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  if (run(npm, ['ci', '--no-audit', '--no-fund']) !== 0) stop('npm ci failed; what it said stands above.')
  writeFileSync(lockMark, lock)
}

/** @returns {void} */
function installBrowsers() {
  const hasChromium = findChromium() !== undefined
  // Debian keeps Chromium's languages apart; without them there is no French Chromium to test in.
  const hasLanguages =
    hasChromium && (!existsSync('/usr/lib/chromium') || existsSync('/usr/lib/chromium/locales/fr.pak'))
  const missing = [
    ...(hasChromium ? [] : ['chromium']),
    ...(hasLanguages ? [] : ['chromium-l10n']),
    ...(findFirefox() === undefined ? ['firefox-esr'] : []),
  ]
  if (missing.length === 0) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (!has('apt-get') || (asRoot.length > 0 && !has('sudo'))) return explain(missing)
  console.log(`Installing ${missing.join(' and ')} (apt-get)`)
  const apt = [...asRoot, 'apt-get']
  const quiet = ['-o', 'Dpkg::Use-Pty=0', '-y', '-qq', '--no-install-recommends']
  process.env['DEBIAN_FRONTEND'] = 'noninteractive'
  const [command = '', ...rest] = apt
  run(command, [...rest, 'update', '-qq'])
  if (run(command, [...rest, 'install', ...quiet, ...missing]) !== 0) explain(missing)
}

/**
 * @param {string[]} missing
 * @returns {void}
 */
function explain(missing) {
  const text =
    `Missing: ${missing.join(' and ')}. Install them, or name the programs in the variables CHROMIUM and FIREFOX. ` +
    '(Google Chrome will not do: it no longer loads an unpacked extension from the command line.)'
  if (missing.includes('chromium')) stop(text)
  console.log(text)
}

/**
 * @param {string} command
 * @returns {boolean}
 */
function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {number}
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command.endsWith('.cmd'),
  })
  if (error !== undefined) console.error(`${command}: ${error.message}`)
  return status ?? 1
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why)
  process.exit(1)
}
