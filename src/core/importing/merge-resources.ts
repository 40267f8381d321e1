import type { LocalizedText } from '../locale.ts'
import type { Resource } from '../pack.ts'
import { hashContent } from './to-resource.ts'

/** What an import did to a pack's resources: ids, in the order of the source. */
export interface ImportChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  /** No longer in the source, and so no longer in the pack. */
  readonly removed: readonly string[]
  /** Mended in the pack since the last import, and changed in the source too: the pack's words stay. */
  readonly kept: readonly string[]
}

/** One import. */
export interface ImportBatch {
  /** The source's name, as in `ResourceSource.of`. */
  readonly of: string
  readonly locale: string
  readonly resources: readonly Resource[]
  /** Paths that could not be read this time: what the pack has of them stays. */
  readonly unreadPaths: ReadonlySet<string>
  /** True to take the source's words even where the pack's were mended. */
  readonly overwrites: boolean
}

/**
 * Puts what was imported into a pack's resources. Another language of a resource is added to it. What a trainer added
 * (pages, keywords that the source has not, a mended text) stays. A resource is removed when its source no longer has
 * it, in the one language or, if that was the only one, as a whole; never when it could not be read.
 */
export function mergeResources(
  existing: readonly Resource[],
  batch: ImportBatch,
  hash: (text: string) => string,
): { readonly resources: readonly Resource[]; readonly changes: ImportChanges } {
  const changes = {
    added: [] as string[],
    changed: [] as string[],
    unchanged: [] as string[],
    removed: [] as string[],
    kept: [] as string[],
  }
  // By where they come from and not by id, which a trainer may have changed.
  const imported = new Map(batch.resources.map((resource) => [resource.source?.path, resource]))
  const merged = existing.flatMap((before) => {
    const path = before.source?.of === batch.of ? before.source.path : undefined
    const now = path === undefined ? undefined : imported.get(path)
    imported.delete(path)
    if (now === undefined) {
      if (!isGone(before, batch)) return [before]
      changes.removed.push(before.id)
      return withoutLocale(before, batch.locale)
    }
    const result = mergeOne(before, now, batch, hash)
    changes[result.outcome].push(before.id)
    return [result.resource]
  })
  const taken = new Set(merged.map(({ id }) => id))
  const added = [...imported.values()].map((resource) =>
    taken.has(resource.id) ? { ...resource, id: createOtherId(resource, hash) } : resource,
  )
  changes.added.push(...added.map(({ id }) => id))
  return { resources: [...merged, ...added], changes }
}

// The id belongs to a resource that was written in the pack, or to another source's.
function createOtherId({ id, source }: Resource, hash: (text: string) => string): string {
  return `${id.slice(0, 69)}-${hash(`${source?.of ?? ''} ${source?.path ?? ''}`).slice(0, 10)}`
}

function isGone(before: Resource, { of, locale, unreadPaths }: ImportBatch): boolean {
  if (before.source?.of !== of || before.contentHash?.[locale] === undefined) return false
  const [file = ''] = before.source.path.split('#')
  return !unreadPaths.has(file) && !unreadPaths.has(before.source.path)
}

function mergeOne(
  before: Resource,
  imported: Resource,
  { locale, overwrites }: ImportBatch,
  hash: (text: string) => string,
): { readonly outcome: 'added' | 'changed' | 'unchanged' | 'kept'; readonly resource: Resource } {
  const isAddressed = hasItsAddress(before, locale)
  const now = isAddressed ? imported : withoutAddress(imported, locale, hash)
  const last = before.contentHash?.[locale]
  const isSame = last === now.contentHash?.[locale]
  const { url: _address, ...unaddressed } = before
  // With whose address the words were hashed: its own; none, as another language's; or its own, before that was told apart.
  const readings = isAddressed ? [before, unaddressed] : [unaddressed, { ...before, url: imported.url }]
  const isMended = last !== undefined && readings.every((each) => hashContent(each, locale, hash) !== last)
  if (isSame && !overwrites) return { outcome: 'unchanged', resource: withOrigin(before, now) }
  if (isMended && !overwrites) return { outcome: 'kept', resource: before }
  if (isSame && !isMended) return { outcome: 'unchanged', resource: withOrigin(before, now) }
  const resource: Resource = {
    ...before,
    ...now,
    id: before.id,
    title: { ...before.title, ...now.title },
    ...joinTexts('summary', before.summary, now.summary),
    ...joinTexts('keywords', before.keywords, now.keywords),
    ...joinTexts('text', before.text, now.text),
    contentHash: { ...before.contentHash, ...now.contentHash },
  }
  return { outcome: last === undefined ? 'added' : 'changed', resource }
}

/** A resource has one address: that of the language that it was imported in first. */
function hasItsAddress({ contentHash = {} }: Resource, locale: string): boolean {
  const [first = locale] = Object.keys(contentHash)
  return first === locale
}

function withoutAddress(resource: Resource, locale: string, hash: (text: string) => string): Resource {
  const { url: _address, ...rest } = resource
  return { ...rest, contentHash: { [locale]: hashContent(rest, locale, hash) } }
}

// Where it came from and when it was changed may be news although its words are not.
function withOrigin(before: Resource, now: Resource): Resource {
  const { source, licence, modifiedOn } = now
  return {
    ...before,
    ...(source === undefined ? {} : { source }),
    ...(licence === undefined ? {} : { licence }),
    ...(modifiedOn === undefined ? {} : { modifiedOn }),
    ...(before.pages === undefined && now.pages !== undefined ? { pages: now.pages } : {}),
  }
}

function joinTexts(
  name: 'summary' | 'keywords' | 'text',
  before: LocalizedText | undefined,
  now: LocalizedText | undefined,
): { [key in typeof name]?: LocalizedText } {
  return before === undefined && now === undefined ? {} : { [name]: { ...before, ...now } }
}

function withoutLocale(resource: Resource, locale: string): readonly Resource[] {
  const without = (text: LocalizedText | undefined): LocalizedText | undefined => {
    const rest = Object.entries(text ?? {}).filter(([key]) => key !== locale)
    return rest.length === 0 ? undefined : Object.fromEntries(rest)
  }
  const title = without(resource.title)
  if (title === undefined) return []
  const { summary, keywords, text, contentHash, ...rest } = resource
  const left = {
    summary: without(summary),
    keywords: without(keywords),
    text: without(text),
    contentHash: without(contentHash),
  }
  // A resource needs a text or an address.
  if (left.text === undefined && resource.url === undefined) return []
  const entries = Object.entries(left).filter(([, value]) => value !== undefined)
  return [{ ...rest, title, ...Object.fromEntries(entries) }]
}
