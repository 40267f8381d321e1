/**
 * A resource's id from its path: readable, at most 80 characters, and no other path's. What cannot be written in an id
 * (capitals, blanks, another alphabet) is made up for by a piece of the path's hash. The same path has the same id at
 * each import, whatever else is in the source.
 */
export function createResourceId(path: string, hash: (text: string) => string): string {
  const plain = path.replace(/\.mdx?$/, '').replaceAll('/', '--')
  // A path with two dashes in it could be another's with a slash.
  if (/^[a-z0-9][a-z0-9._-]{0,79}$/.test(plain) && !path.includes('--')) return plain
  const slug = plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^https?:-*/, '')
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[^a-z0-9]+|[-.]+$/g, '')
    .slice(0, 69)
  return slug === '' ? hash(path).slice(0, 20) : `${slug}-${hash(path).slice(0, 10)}`
}
