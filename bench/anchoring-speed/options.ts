import { parseArgs } from 'node:util'

/** What is measured, and how often. */
export interface Options {
  /** Directory with the saved pages. */
  readonly cases: string
  /** How many of the 200 anchors mean something that only says something: reading for them costs more. */
  readonly texts: number
  /** How often a page is loaded anew; each time it is looked at once cold, then warm. */
  readonly loads: number
  readonly batches: number
  /** Whether to tell which functions the time goes to; profiling itself takes time, so that the figures are of runs without. */
  readonly profile: boolean
}

const usage = `npm run bench:anchoring:speed -- [options]
  --cases DIR   directory of the saved pages; needed
  --texts N     how many of the 200 anchors mean a text that nobody can use (4)
  --loads N     how often each page is loaded anew (3)
  --batches N   how many batches of changes, half of them with the style worked out before (400)
  --profile     which functions the time goes to`

/** Reads the command line; throws with what is wrong and how it is called. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string' },
      texts: { type: 'string', default: '4' },
      loads: { type: 'string', default: '3' },
      batches: { type: 'string', default: '400' },
      profile: { type: 'boolean', default: false },
    },
  })
  const count = (name: 'texts' | 'loads' | 'batches'): number => {
    const value = Number(values[name])
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} ${values[name]}\n${usage}`)
    return value
  }
  const { cases, profile } = values
  if (cases === undefined) throw new Error(`--cases is missing\n${usage}`)
  return { cases, profile, texts: count('texts'), loads: count('loads'), batches: count('batches') }
}
