import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

/** Runs a program of node_modules/.bin (or of the PATH) with its output shown; returns whether it succeeded. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(env),
  })
  if (error !== undefined) console.error(`${command}: ${error.message}`)
  return status === 0
}

/** Runs a program and shows what it said only when it failed. */
export function runQuietly(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: environment(env),
  })
  if (status !== 0) console.error(`${command} ${args.join(' ')}\n${error?.message ?? ''}${stdout}${stderr}`)
  return status === 0
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`, ...more }
}
