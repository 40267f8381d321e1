/** The largest pack file that is read. Five hundred tips with a thousand full help pages take about half of it. */
export const packBytesAtMost = 10_000_000

/** Why a pack of this many bytes is not read. */
export function tooLarge(bytes: number): string {
  const megabytes = (count: number): string => (count / 1_000_000).toFixed(1)
  return `the whole: ${megabytes(bytes)} MB, at most ${megabytes(packBytesAtMost)} MB`
}
