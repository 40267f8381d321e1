import { traceSchema } from '../../src/contract/anchor.ts'

/** Reads a trace as a pack is read; throws when a pack may not hold it. */
export function parseTrace(trace: unknown): unknown {
  return traceSchema.parse(JSON.parse(JSON.stringify(trace)))
}
