import { spawn } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hashFolder, isSource, requireCachedFolder } from './cached-folder.mjs'

/**
 * @typedef {import('./cached-folder.mjs').Log} Log
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
export async function requireBuilt({ name, dir, build }, { log }) {
  return requireCachedFolder(
    `${name}-${await hashFolder(dir)}`,
    async (workDir) => {
      await cp(dir, workDir, { recursive: true, filter: isSource })
      await build({ workDir, log, run: (command, ...args) => run(workDir, name, command, args) })
      return join(workDir, 'dist')
    },
    { log },
  )
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
