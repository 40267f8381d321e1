/**
 * An id for a new item, made of its title or of what it is for: `create-contact`, and `create-contact-2` where that is
 * taken. Letters that are not a-z lose their accents or go; `fallback` is used where nothing is left.
 */
export function nameItem(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  const name = words === '' ? fallback : words
  if (!taken.has(name)) return name
  for (let at = 2; ; at++) if (!taken.has(`${name}-${at}`)) return `${name}-${at}`
}
