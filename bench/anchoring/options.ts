import { parseArgs } from 'node:util'

/** How the bench is called. */
export const usage = `npm run bench:anchoring -- --cases DIR [options]
  --cases DIR      directory with pairs.json and the saved pages
  --hostile        ids renewed, name and data-* removed, classes renamed in the new pages
  --baselines      measure @medv/finder, Playwright's generated selector and Similo as well
  --ds NAME,NAME   only these kinds of change
  --half a|b       only one half of the pages: tune on one, report the other
  --fields A,B     the attributes in which fields are named, instead of the product's own
  --details FILE   one line of JSON for each case`

/** What was asked for. */
export interface Options {
  readonly cases: string
  readonly hostile: boolean
  readonly baselines: boolean
  readonly ds: readonly string[] | undefined
  readonly half: 'a' | 'b' | undefined
  readonly fieldAttributes: readonly string[] | undefined
  readonly details: string | undefined
}

/** Reads the command line; throws with what is wrong and how it is called. */
export function parseOptions(args: readonly string[]): Options {
  const values = parseFlags(args)
  if (values.cases === undefined) throw new Error(`--cases DIR is missing\n${usage}`)
  return {
    cases: values.cases,
    hostile: values.hostile === true,
    baselines: values.baselines === true,
    ds: splitNames(values.ds),
    half: parseHalf(values.half),
    fieldAttributes: splitNames(values.fields),
    details: values.details,
  }
}

const flags = {
  cases: { type: 'string' },
  hostile: { type: 'boolean' },
  baselines: { type: 'boolean' },
  ds: { type: 'string', multiple: true },
  half: { type: 'string' },
  fields: { type: 'string', multiple: true },
  details: { type: 'string' },
} as const

function parseFlags(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof flags }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: flags }).values
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${usage}`, { cause: error })
  }
}

function splitNames(lists: readonly string[] | undefined): readonly string[] | undefined {
  return lists?.flatMap((list) => list.split(',')).filter((name) => name !== '')
}

function parseHalf(half: string | undefined): 'a' | 'b' | undefined {
  if (half === undefined || half === 'a' || half === 'b') return half
  throw new Error(`--half is a or b, not ${half}\n${usage}`)
}
