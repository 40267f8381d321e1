import { cleanIdentifier, toToken } from '../../core/anchoring/tokens.ts'

const identifying = /^(?:name|itemprop|autocomplete|col-id|field-label|formcontrolname|data-.+)$/

// What a framework or a style sheet writes: how an element is at the moment, not what it is. Bootstrap moves a title, which is
// translated, into an attribute of its own.
const passing =
  /^data-(?:state|active|selected|open|checked|index|row|key|gt|slot|discover|mounted|side|align|orientation|disabled|placeholder|value|size|variant|placement|toggle|v-.*|radix.*|react.*|focus.*|headlessui.*|highlighted|aria.*|autofocus|loading|rendered|sort.*|expanded|(?:bs-)?original-title)$/

// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
const autofill =
  /^(?:given-name|family-name|additional-name|email|tel|organization|street-address|postal-code|country|url|bday|username|address-l)/
// What is none of the standard's keeps browsers from filling in, often with a name of the CRM's (`espo-assignedUser`).
const ownAutofill = /^(?!new-|current-|one-time-|cc-|off|on|no|none|nope|false|disabled)[a-z]+[-_][a-z]\w*$/i

/** Brackets, as the forms of Rails and PHP have them: `issue[subject]`. */
const identifier = /^[A-Za-z_#][\w.|:#/[\]-]{0,79}$/
const flag = /^(?:true|false|on|off|auto|top|bottom|left|right)$/
const namedId = /^[A-Za-z][A-Za-z_-]{2,}$/
/** What servers call a search, and their first field, behind the sign before all that is theirs: no identifier elsewhere. */
const letter = /^_?[a-z]$/i
/** Yes and no, as servers write them; a longer number may be a record's. */
const digit = /^\d$/
const frameworkId = /^(?:radix|mui|ember|ext|headlessui)/

/** To a panel of the same page, by an id that was counted up. A route has a name. */
const samePage = /^#[^/]*\d[^/]*$|^#$/

/**
 * `attribute=value` of what the CRM itself calls an element, without ids of records and counters, and without the
 * attributes of this CRM that look like names and are none.
 */
export function readMarks(element: Element, dynamicAttributes: readonly string[] = []): string[] {
  const marks: string[] = []
  for (const name of element.getAttributeNames()) {
    if (!isIdentifying(name) || dynamicAttributes.includes(name)) continue
    const value = element.getAttribute(name) ?? ''
    if (!identifier.test(value) || flag.test(value)) continue
    if (name === 'autocomplete' && !autofill.test(value) && !ownAutofill.test(value)) continue
    const cleaned = name === 'name' && letter.test(value) ? value : cleanIdentifier(value)
    if (cleaned !== '') marks.push(`${name}=${cleaned}`)
  }
  // Not the property: a form's is the field that is called so.
  const id = element.getAttribute('id') ?? ''
  if (namedId.test(id) && !frameworkId.test(id)) marks.push(`id=${id}`)
  if (element.localName === 'input' && element.getAttribute('type') === 'radio') {
    const written = element.getAttribute('value') ?? ''
    const value = digit.test(written) ? written : cleanIdentifier(written)
    const group = marks.find((mark) => mark.startsWith('name='))
    // First, because what comes behind counts for less: no other choice of the page is called so.
    if (value !== '' && group !== undefined) marks.unshift(`choice=${group.slice('name='.length)}/${value}`)
    if (value !== '') marks.push(`value=${value}`)
  }
  return marks
}

/** A longer name of an attribute is none. */
const nameLengthAtMost = 40
const verdicts = new Map<string, boolean>()

// A page has few names of attributes, and thousands of attributes.
function isIdentifying(name: string): boolean {
  const known = verdicts.get(name)
  if (known !== undefined) return known
  const verdict = name.length <= nameLengthAtMost && identifying.test(name) && !passing.test(name)
  verdicts.set(name, verdict)
  return verdict
}

/** Parameters by which server-rendered CRMs name a page: what they say is the CRM's own. */
const pageParameter =
  /^_?(?:module|task|action|view|app|do|mode|tab|section|route|controller|\w*menu|pagetype|etn)$/i
/** Parameters that name one record, where they say anything; an app, a form or a view is the CRM's own, as a language is. */
const recordParameter = /^(?:record|ref|key|pk|uuid|(?!(?:app|form|view|tab|menu|page|lc)_?id$)\w*id)$/i

/** Where a link leads, without ids of records (`*` instead) and other things asked; empty when nowhere. */
export function readLeads(element: Element): string {
  const href = element.getAttribute('href')
  if (href === null || href === '' || href.startsWith('javascript:') || samePage.test(href)) return ''
  // The route of a one-page application, wherever that is served from.
  if (href.startsWith('#')) return toTemplate(href.replace(/\?.*$/, ''))
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0]
  if (scheme !== undefined && !/^https?:/i.test(scheme)) return scheme
  const url = URL.parse(href, element.baseURI)
  if (url === null) return ''
  if (url.origin !== element.ownerDocument.location.origin) return 'external:'
  return toTemplate(url.pathname) + toPageQuery(url.searchParams) + toTemplate(url.hash.replace(/\?.*$/, ''))
}

function toPageQuery(query: URLSearchParams): string {
  const parts = [...query].flatMap(([name, value]) => {
    if (pageParameter.test(name)) return /^[a-z][a-z_]{0,39}$/i.test(value) ? [`${name}=${value}`] : []
    return recordParameter.test(name) && value !== '' && value !== '0' ? ['*'] : []
  })
  return parts.length === 0 ? '' : `?${[...new Set(parts)].toSorted().join('&')}`
}

/** Whether what `readLeads` answered leads to something of one record. */
export function leadsToRecord(leads: string): boolean {
  return leads.includes('*') || leads === 'mailto:' || leads === 'tel:' || leads === 'external:'
}

/** A word, or the name of a server's page: a person's name has no such ending. */
const staticSegment = /^[a-z][a-z_-]{0,39}(?:\.(?:php|x?html?|aspx?|jspx?|do|cgi|pl|cfm))?$/i

function toTemplate(path: string): string {
  return path.replaceAll(/[^/#]+/g, (segment) => (staticSegment.test(segment) ? segment : '*'))
}

/**
 * Whether it is a tab beside another of the same record: `/companies/1/deals` and `/companies/1/notes`. What such tabs
 * say is the CRM's own, though they lead to a record; tabs of several records are called after those.
 */
export function isTabOfOneRecord(element: Element): boolean {
  if (element.getAttribute('role') !== 'tab') return false
  const own = listSegments(element)
  const tabs = element.closest('[role=tablist]')?.querySelectorAll('[role=tab][href]') ?? []
  return [...tabs].some((other) => other !== element && areOfOneRecord(own, listSegments(other)))
}

function listSegments(element: Element): readonly string[] {
  return (element.getAttribute('href') ?? '').replace(/\?.*$/, '').match(/[^/#]+/g) ?? []
}

function areOfOneRecord(one: readonly string[], other: readonly string[]): boolean {
  let common = 0
  while (common < one.length && one[common] === other[common]) common++
  const isPart = (segment: string): boolean => staticSegment.test(segment) || /^\d$/.test(segment)
  return (
    one.slice(0, common).some((segment) => !staticSegment.test(segment)) &&
    [...one.slice(common), ...other.slice(common)].every(isPart)
  )
}

const fonts = 'i[class], span[class*=fa-], span[class*=icon]'
/** Most elements have none, and one look tells. */
const drawn = `svg, img[src], ${fonts}`

/** A letter for the sort of icon and the token of its drawing; empty when it has none, or says too much for one. */
export function readIcon(element: Element): string {
  if (element.firstElementChild === null || element.querySelector(drawn) === null) return ''
  if ((element.textContent ?? '').length > 80) return ''
  const use = element.querySelector('svg use')
  const sprite = use?.getAttribute('href') ?? use?.getAttribute('xlink:href')
  if (typeof sprite === 'string') return `u${toToken(sprite.slice(sprite.lastIndexOf('#') + 1))}`
  const paths = element.querySelectorAll('svg path')
  if (paths.length > 0) return `d${toToken([...paths].map((path) => path.getAttribute('d') ?? '').join(' '))}`
  const font = element.querySelector(fonts)
  if (font !== null) {
    const names = [...font.classList].filter((name) => name.includes('-'))
    return `c${toToken(names.toSorted().join('.'))}`
  }
  const source = element.querySelector('img[src]')?.getAttribute('src') ?? 'data:'
  if (source.startsWith('data:')) return ''
  const [path = ''] = source.split('?')
  return `i${toToken(cleanIdentifier(path.slice(path.lastIndexOf('/') + 1)))}`
}
