/** What stands in a part of a page, on one line. */
export function readLine(part: Node): string {
  return (part.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}
