/** The match pattern that covers a whole origin; a port cannot be named in one (Firefox), so it covers every port. */
export function toMatchPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin)
  return `${protocol}//${hostname}/*`
}
