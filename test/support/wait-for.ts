import { vi } from 'vitest'

/** How long a condition is waited for before the test fails, in milliseconds. Never a bar for speed. */
const waitMs = 15_000

/** Waits until `check` throws no more, and gives what it returns; throws what it threw last in the end. */
export function waitFor<Outcome>(check: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  return vi.waitFor(check, { timeout: waitMs })
}
