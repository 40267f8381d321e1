import type { Page } from 'playwright'

/** What the functions took below the watch's idle callbacks, in milliseconds. */
export interface Profile {
  readonly totalMs: number
  /** In the function itself. */
  readonly self: ReadonlyMap<string, number>
  /** In it and in everything that it called. */
  readonly inclusive: ReadonlyMap<string, number>
}

/** The bench's wrapper around an idle callback of the watch. */
const top = 'takeSlice'
const intervalUs = 100

/** Takes a CPU profile of the work. */
export async function profile(page: Page, work: () => Promise<void>): Promise<Profile> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: intervalUs })
  await session.send('Profiler.start')
  await work()
  const { profile: taken } = await session.send('Profiler.stop')
  await session.detach()
  const msByNode = new Map<number, number>()
  for (const [at, id] of (taken.samples ?? []).entries())
    msByNode.set(id, (msByNode.get(id) ?? 0) + (taken.timeDeltas?.[at] ?? 0) / 1000)
  const byId = new Map(taken.nodes.map((node) => [node.id, node]))
  const self = new Map<string, number>()
  const inclusive = new Map<string, number>()
  const add = (map: Map<string, number>, name: string, ms: number): void => {
    map.set(name, (map.get(name) ?? 0) + ms)
  }
  let totalMs = 0
  const visit = (id: number, path: readonly string[], isInside: boolean): void => {
    const node = byId.get(id)
    if (node === undefined) return
    const { functionName, lineNumber, url } = node.callFrame
    const isNative = url === '' && lineNumber < 0
    const name = `${functionName === '' ? '(anonymous)' : functionName}${isNative ? '*' : `:${lineNumber + 1}`}`
    const inside = isInside || functionName === top
    const here = inside ? [...path, name] : path
    const ms = msByNode.get(id) ?? 0
    if (inside && ms > 0) {
      totalMs += ms
      add(self, name, ms)
      for (const one of new Set(here)) add(inclusive, one, ms)
    }
    for (const child of node.children ?? []) visit(child, here, inside)
  }
  const [root] = taken.nodes
  if (root !== undefined) visit(root.id, [], false)
  return { totalMs, self, inclusive }
}

/** The functions that took most, as a table for each way of counting; native ones have a star. */
export function formatProfile(name: string, { totalMs, self, inclusive }: Profile, runs: number): string {
  const list = (map: ReadonlyMap<string, number>, most: number): string =>
    [...map]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, most)
      .map(
        ([what, ms]) =>
          `${(ms / runs).toFixed(2).padStart(9)}  ${((100 * ms) / totalMs).toFixed(1).padStart(5)} %  ${what}`,
      )
      .join('\n')
  return `\n${name}: ${(totalMs / runs).toFixed(1)} ms a run\nself\n${list(self, 40)}\ninclusive\n${list(inclusive, 60)}`
}
