import type { Refused } from './translation.ts'

/** What was read of a file, and what of it was not taken; or why it was not read at all. */
export type FileReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly refused: readonly Refused[] }
  | { readonly ok: false; readonly refused: readonly Refused[] }

/** The largest file that is read: ten thousand texts with their translations are a third of it. */
export const fileBytesAtMost = 10_000_000

/** Whether a file of so many bytes, or characters, is read. Asked before it is loaded, where that is known. */
export function isAllowedSize(bytes: number): boolean {
  return bytes <= fileBytesAtMost
}

/** Why a file of so many bytes is not read. */
export function tooLargeFile(bytes: number): Refused {
  const megabytes = (count: number): string => (count / 1_000_000).toFixed(1)
  return { reason: `the whole: ${megabytes(bytes)} MB, at most ${megabytes(fileBytesAtMost)} MB` }
}

/** `line 12: reason`, or the reason alone. */
export function describeRefused({ line, reason }: Refused): string {
  return line === undefined ? reason : `line ${line}: ${reason}`
}
