import { parseArgs } from 'node:util'
import type { AnchorKind } from './capture-global.ts'

/** What is walked, for how long, and with what. */
export interface Options {
  readonly crm: 'demo' | 'tryton'
  readonly minutes: number
  /** File for the report, besides the console. */
  readonly out: string | undefined
  /** Folder of another build than the one made now. */
  readonly extension: string | undefined
  readonly anchors: AnchorKind
}

const usage = `npx tsx bench/walk/run.ts --crm demo|tryton [--minutes 10] [--out FILE] [--extension FOLDER] [--anchors traced|stated]`

/** Reads the command line; throws with the usage when it is not understood. */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      crm: { type: 'string' },
      minutes: { type: 'string', default: '10' },
      out: { type: 'string' },
      extension: { type: 'string' },
      anchors: { type: 'string', default: 'traced' },
    },
  })
  const { crm, anchors, out, extension } = values
  const minutes = Number(values.minutes)
  const isCrm = crm === 'demo' || crm === 'tryton'
  const isKind = anchors === 'traced' || anchors === 'stated'
  if (!isCrm || !isKind || !(minutes > 0)) throw new Error(usage)
  return { crm, minutes, out, extension, anchors }
}
