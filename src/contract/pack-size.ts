/**
 * The largest pack file that is read: a vendor's whole help, of which 2,119 full pages are 9.6 MB, three times over. A
 * page is served by one pack, so that a large help cannot be divided among several; and a file goes to the worker as one
 * message, of which Chrome takes 64 MB.
 */
export const packBytesAtMost = 30_000_000

/** Why a pack of this many bytes is not read. */
export function tooLarge(bytes: number): string {
  const megabytes = (count: number): string => (count / 1_000_000).toFixed(1)
  return `the whole: ${megabytes(bytes)} MB, at most ${megabytes(packBytesAtMost)} MB`
}
