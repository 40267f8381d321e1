import type { Anchor } from '../anchor.ts'
import { redact } from '../redaction/redact.ts'

/** A way to an element; a list leads through shadow roots, and its last part names the element. */
export type RecorderSelector = string | readonly string[]

/** What selectors say of an element that people see: its label, its role, its field. */
export interface SelectedElement {
  /** Absent where they say neither a label nor a field. */
  readonly anchor?: Anchor | undefined
  /** Its label, or its field; dots to be written over where there is neither. */
  readonly name: string
}

/** The attributes by which CRMs name their fields, of those that the recorder writes into selectors. */
const fieldAttributes =
  /\[@?(?:name|data-id|data-name|data-field|data-field-name|data-testid|data-test-id|data-test)\s*=\s*(["'])(.*?)\1\s*\]/

const roleAttribute = /\[\s*role\s*=\s*(["'])(.*?)\1\s*\]/g

const rolesOfTags: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  input: 'textbox',
  textarea: 'textbox',
  select: 'combobox',
}

/**
 * An anchor out of the selectors of one recorded step: the accessible name and role of `aria/`, else the words of
 * `text/`, and the field by its attribute. A label in which something could name a customer is left out: it may be a
 * value. `fallbackRole` is what an element of that step most often is, where no selector says.
 */
export function readSelectors(
  selectors: readonly RecorderSelector[],
  { locale, fallbackRole }: { readonly locale: string; readonly fallbackRole: string },
): SelectedElement {
  const ways = selectors.map((selector) => (typeof selector === 'string' ? [selector] : selector))
  const ends = ways.map((way) => way.at(-1) ?? '')
  const spoken = ways.filter((way) => way.at(-1)?.startsWith('aria/') === true).map(readSpoken)
  const written = ends.filter((end) => end.startsWith('text/')).map((end) => end.slice('text/'.length).trim())
  const paths = ends.filter((end) => !end.startsWith('aria/') && !end.startsWith('text/'))
  const field = paths
    .map((path) => fieldAttributes.exec(path)?.[2])
    .find((found) => found !== undefined && found !== '')
  const label = [...spoken.map(({ name }) => name), ...written].find((name) => name !== '' && isLabel(name))
  const role =
    spoken.map((end) => end.role).find((found) => found !== undefined) ??
    paths.map(roleOfPath).find((found) => found !== undefined) ??
    fallbackRole
  if (label === undefined && field === undefined) return { name: '…' }
  return {
    anchor: {
      role,
      ...(label === undefined ? {} : { names: { [locale]: label } }),
      ...(field === undefined ? {} : { field: field.slice(0, fieldLengthAtMost) }),
    },
    name: label ?? field ?? '…',
  }
}

/** What a way by names and roles says: of an element without a name, the name is that of the one around it. */
function readSpoken(way: readonly string[]): { readonly name: string; readonly role: string | undefined } {
  const parts = way
    .filter((part) => part.startsWith('aria/'))
    .map((part) => ({
      name: part.slice('aria/'.length).replaceAll(roleAttribute, '').trim(),
      role: [...part.matchAll(roleAttribute)].at(-1)?.[2],
    }))
  const role = parts.at(-1)?.role
  return {
    name: parts.findLast(({ name }) => name !== '')?.name ?? '',
    role: role === undefined || withoutMeaning.has(role) ? undefined : role,
  }
}

const withoutMeaning: ReadonlySet<string> = new Set([
  'generic',
  'StaticText',
  'none',
  'presentation',
  'paragraph',
  '',
])

// As the pack's schema has them.
const nameLengthAtMost = 300
const fieldLengthAtMost = 200

function isLabel(name: string): boolean {
  return name.length <= nameLengthAtMost && redact(name).text === name
}

/** By the tag of the last element on the way. */
function roleOfPath(path: string): string | undefined {
  const last = path
    .replace(/^(?:xpath|pierce)\//, '')
    .split(/[\s/>]+/)
    .at(-1)
  const tag = /^[a-z]+/.exec(last ?? '')?.[0]
  return tag !== undefined && Object.hasOwn(rolesOfTags, tag) ? rolesOfTags[tag] : undefined
}

/** The selectors for an anchor, best first; none for one of which neither label nor field can be written. */
export function writeSelectors({ role, names, field }: Anchor, locale: string): readonly string[][] {
  const name = names?.[locale] ?? Object.values(names ?? {})[0]
  // A label with brackets would be read as an attribute.
  const isSayable = name !== undefined && name.trim() === name && name !== '' && !/[[\]]/.test(name)
  return [
    ...(isSayable ? [[`aria/${name}[role="${role}"]`]] : []),
    ...(field === undefined || /["\\\n]/.test(field) ? [] : [[`[name="${field}"]`]]),
  ]
}
