import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const index = z.number().check(z.int(), z.nonnegative())
const file = z
  .string()
  .check(z.regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$)).+$/, 'expected a path inside the directory'))

const pairsSchema = z.array(
  z.object({
    ds: z.string().check(z.minLength(1)),
    pair: z.string().check(z.minLength(1)),
    old: z.object({ file, gt: z.record(z.string(), index) }),
    new: z.object({ file, gt: z.record(z.string(), z.nullable(index)) }),
  }),
)

/** Two saved pages, and where each target stands on the old one and on the new one: as `pairs.json` has them. */
export type Pair = z.output<typeof pairsSchema>[number]

/** How many faults are named at once. */
const faultsAtMost = 8

/** Reads a directory of cases; throws with everything that is wrong with it. */
export function readPairs(dir: string): readonly Pair[] {
  const path = join(dir, 'pairs.json')
  if (!existsSync(path)) throw new Error(`${path} does not exist`)
  const parsed = pairsSchema.safeParse(readJson(path))
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(describeFaults(path, faults))
  }
  const pairs = parsed.data
  const faults = [...findMissingFiles(dir, pairs), ...findTwins(pairs)]
  if (pairs.length === 0) faults.push('there is no pair')
  if (faults.length > 0) throw new Error(describeFaults(path, faults))
  return pairs
}

/** The targets of each file in any of the pairs, on whichever side it is. */
export function collectTargets(pairs: readonly Pair[]): ReadonlyMap<string, readonly number[]> {
  const targets = new Map<string, Set<number>>()
  for (const { file, gt } of pairs.flatMap((pair) => [pair.old, pair.new])) {
    const known = targets.get(file) ?? new Set()
    for (const target of Object.values(gt)) if (target !== null) known.add(target)
    targets.set(file, known)
  }
  return new Map([...targets].map(([file, indices]) => [file, [...indices]]))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}

function findMissingFiles(dir: string, pairs: readonly Pair[]): string[] {
  const files = new Set(pairs.flatMap((pair) => [pair.old.file, pair.new.file]))
  return [...files].filter((name) => !existsSync(join(dir, name))).map((name) => `${name} does not exist`)
}

function findTwins(pairs: readonly Pair[]): string[] {
  const names = pairs.map(({ ds, pair }) => `${ds}: ${pair}`)
  const twins = names.filter((name, at) => names.indexOf(name) !== at)
  return [...new Set(twins)].map((name) => `"${name}" is there more than once`)
}

function describeFaults(path: string, faults: readonly string[]): string {
  const more = faults.length > faultsAtMost ? [`… and ${faults.length - faultsAtMost} more`] : []
  return [`${path}:`, ...faults.slice(0, faultsAtMost), ...more].join('\n  ')
}
