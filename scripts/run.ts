import { spawnSync } from 'node:child_process'

/** Runs a program of node_modules/.bin (or of the PATH) with its output shown; returns whether it succeeded. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `node_modules/.bin:${process.env['PATH'] ?? ''}`, ...env },
  })
  if (error !== undefined) console.error(`${command}: ${error.message}`)
  return status === 0
}
