import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Debian's names first; the others are where people's own browsers are found.
const chromiumNames = ['chromium', 'chromium-browser']
const chromiumPaths = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium']
const firefoxNames = ['firefox-esr', 'firefox']
const firefoxPaths = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * Path of a Chromium, or undefined. Chrome itself is not looked for: since version 137 it does not load an unpacked
 * extension from the command line, Chromium does.
 * @returns {string | undefined}
 */
export function findChromium() {
  return process.env['CHROMIUM'] ?? findBrowser(chromiumNames, chromiumPaths)
}

/**
 * Path of a Firefox, or undefined.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return process.env['FIREFOX'] ?? findBrowser(firefoxNames, firefoxPaths)
}

/**
 * Path of a Chromium; throws with what to do when there is none.
 * @returns {string}
 */
export function requireChromium() {
  const path = findChromium()
  if (path === undefined)
    throw new Error('no Chromium was found: install one, or name it in the variable CHROMIUM')
  return path
}

/**
 * Path of a Firefox; throws with what to do when there is none.
 * @returns {string}
 */
export function requireFirefox() {
  const path = findFirefox()
  if (path === undefined)
    throw new Error('no Firefox was found: install one, or name it in the variable FIREFOX')
  return path
}

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} paths
 * @returns {string | undefined}
 */
function findBrowser(names, paths) {
  for (const name of names) {
    try {
      return execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .trim()
        .split('\n')[0]
    } catch {
      // Not in the PATH under this name.
    }
  }
  return paths.find((path) => existsSync(path))
}
