import { isIdentifier, isStaticName, type View } from '../../core/page-key.ts'
import type { PageReading } from './site-adapter.ts'

/**
 * One form of address and the view that it leads to. The form's segments are words in small letters (`new|create`),
 * `:object` and `:sub` for a static name that gets into the key, `#` for a record's id, `*` for anything, and at the
 * end `**` for any rest or none. `deals=deal` is a word that stands for the object `deal`, `deal|person=:object` one
 * that is the object's name.
 */
export type Route = readonly [form: string, view: View, subView?: string]

/** What the first route that fits says; `other` when none does. */
export function readRoutes(segments: readonly string[], routes: readonly Route[]): PageReading {
  for (const [form, view, subView] of routes) {
    const names = matchForm(form === '' ? [] : form.split('/'), segments)
    if (names === undefined) continue
    return { object: names[':object'], view, subView: subView ?? names[':sub'] }
  }
  return { view: 'other' }
}

type Names = Partial<Record<':object' | ':sub', string>>

function matchForm(form: readonly string[], segments: readonly string[]): Names | undefined {
  const names: Names = {}
  for (const [at, part] of form.entries()) {
    if (part === '**') return names
    const segment = segments[at]
    if (segment === undefined || !matchPart(part, segment, names)) return undefined
  }
  return form.length === segments.length ? names : undefined
}

function matchPart(part: string, segment: string, names: Names): boolean {
  if (part === '*') return true
  if (part === '#') return isIdentifier(segment)
  if (part === ':object' || part === ':sub') {
    names[part] = segment
    return isStaticName(segment)
  }
  const [words = '', object] = part.split('=')
  const isWord = words.split('|').includes(segment.toLowerCase())
  if (isWord && object !== undefined) names[':object'] = object === ':object' ? segment.toLowerCase() : object
  return isWord
}

/** The segments of a path, decoded, without what is asked of it. */
export function splitPath(path: string): string[] {
  const [bare = ''] = path.split(/[?#]/)
  return bare
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode)
}

/** The segments of the route that a one-page application keeps in the hash: `#/a/b`, `#a/b`, `#!/a/b`. */
export function splitHash({ hash }: URL): string[] {
  return splitPath(hash.replace(/^#!?/, ''))
}

/** What stands in the query of a hash: `#/a?b=c`. */
export function readHashQuery({ hash }: URL): URLSearchParams {
  return new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '')
}

/** The parameter's value where it can be nothing but a name that the CRM gave. */
export function findName(query: URLSearchParams, parameter: string): string | undefined {
  const value = query.get(parameter)
  return value !== null && isStaticName(value) ? value : undefined
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch (error) {
    if (error instanceof URIError) return segment
    throw error
  }
}
