import * as z from 'zod/mini'

/** The name of a media file: the hash of its bytes. */
export const mediaName = z
  .string()
  .check(
    z.regex(/^sha256-[0-9a-f]{64}$/, 'expected sha256- and the hash of the bytes, 64 hexadecimal digits'),
  )
