import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** They answer within seconds where nothing else runs, and much later where everything does. */
const longestStartMs = 180_000

/**
 * Starts a CRM's own server and waits until it answers; throws with what it said when it ends before. It ends with this
 * process at the latest.
 *
 * @param {{ command: string, args: string[], env?: Record<string, string>, origin: string }} server
 * @returns {Promise<() => Promise<void>>} what stops it
 */
export async function startLocalServer({ command, args, env = {}, origin }) {
  const server = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  let told = ''
  server.stderr.setEncoding('utf8').on('data', (text) => {
    told = (told + text).slice(-2000)
  })
  const ended = once(server, 'close')
  const endWithUs = () => server.kill()
  process.once('exit', endWithUs)
  const stop = async () => {
    process.off('exit', endWithUs)
    server.kill()
    await ended
  }
  const giveUpAt = Date.now() + longestStartMs
  while (!(await answers(origin))) {
    if (server.exitCode === null && server.signalCode === null && Date.now() < giveUpAt) await pause(100)
    else {
      await stop()
      throw new Error(`${command} did not start at ${origin}\n${told.trim()}`)
    }
  }
  return stop
}

/** @param {string} origin */
async function answers(origin) {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false, // nobody listens yet
  )
}

/**
 * The port itself, or for 0 a free one, for a server that does not find one by itself. Rejects when the port is taken:
 * whoever has it would answer in its place.
 *
 * @param {number} port
 */
export async function requireFreePort(port) {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
