import type { Reading } from '../core/importing/imported-page.ts'
import { findProperty, toList } from './untyped.ts'

/** Why a file, or a part of it, is not read. Thrown by readers, and caught where files are handed to them. */
export class Refusal extends Error {
  /** From 1. */
  readonly line: number | undefined

  constructor(reason: string, line?: number) {
    super(reason)
    this.name = 'Refusal'
    this.line = line
  }
}

/** The reason and the line of anything that was thrown while a file was read: parsers say them in their own ways. */
export function describeFailure(error: unknown): { readonly reason: string; readonly line?: number } {
  if (error instanceof RangeError) return { reason: 'nested too deeply to be read' }
  if (!(error instanceof Error)) return { reason: String(error) }
  const reason = (error.message.split('\n')[0] ?? error.name).slice(0, 300)
  const line = findLine(error)
  return line === undefined ? { reason } : { reason, line }
}

function findLine(error: Error): number | undefined {
  if (error instanceof Refusal) return error.line
  const line =
    'line' in error ? error.line : findProperty(toList('linePos' in error ? error.linePos : [])[0], 'line')
  return typeof line === 'number' ? line : undefined
}

/** The reading of a file of which nothing could be read, and why. */
export function refuseFile(
  path: string,
  failure: { readonly reason: string; readonly line?: number },
): Reading {
  return { pages: [], leftOut: {}, notRead: [{ path, ...failure, isPart: false }] }
}
