import type { CheckedAnchor } from './pack-check.ts'

/** What a page in another language says of the labels of anchors. */
export interface ReadLabels {
  /** What was found is called so, which is not known yet. */
  readonly found: ReadonlyMap<string, string>
  /** What it seems to be is called so. */
  readonly doubtful: ReadonlyMap<string, string>
  /** Anchors that go by a label, have none in this language, and were not found: somebody has to point at them. */
  readonly missing: readonly string[]
}

/** Sorts what a survey read into what can be confirmed, what has to be looked at, and what is not there. */
export function readLabels(
  anchors: readonly CheckedAnchor[],
  { labels, doubtful }: Readonly<Record<'labels' | 'doubtful', Readonly<Record<string, string>>>>,
  locale: string,
): ReadLabels {
  const known = new Map(anchors.map(({ key, anchor }) => [key, anchor.names?.[locale]]))
  // Names are compared without case, on the page too.
  const isNew = ([key, label]: readonly [string, string]): boolean =>
    known.get(key)?.toLowerCase() !== label.toLowerCase()
  // Another frame may have it.
  const isOpen = ([key]: readonly [string, string]): boolean => labels[key] === undefined
  const seeming = new Map(Object.entries(doubtful).filter((entry) => isOpen(entry) && isNew(entry)))
  const missing = anchors.filter(
    ({ key, anchor: { names } }) =>
      names !== undefined && names[locale] === undefined && labels[key] === undefined && !seeming.has(key),
  )
  return {
    found: new Map(Object.entries(labels).filter(isNew)),
    doubtful: seeming,
    missing: missing.map(({ key }) => key),
  }
}
