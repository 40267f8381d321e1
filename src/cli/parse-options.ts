import { parseArgs, type ParseArgsConfig } from 'node:util'
import { UsageError } from './surroundings.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command's arguments, by the options that it knows; throws a `UsageError` that says what it does not know. */
export function parseOptions<Known extends Options>(
  args: readonly string[],
  known: Known,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: Known }>> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: known })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** The one pack that is named; throws a `UsageError` where that is none, or more. */
export function requireOnePack([path, ...others]: readonly string[]): string {
  if (path === undefined || others.length > 0) throw new UsageError('one pack is named')
  return path
}
