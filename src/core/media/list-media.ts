import type { Item } from '../item.ts'
import type { Media, MediaFiles } from './media.ts'

/** A picture or film with its place in the item. */
export interface PlacedMedia {
  readonly media: Media
  readonly path: readonly (string | number)[]
}

/** Every picture and film of an item: its own, those of its steps, the sponsor's portrait. */
export function listMedia(item: Item): readonly PlacedMedia[] {
  const list = (media: readonly Media[] | undefined, at: PlacedMedia['path']): readonly PlacedMedia[] =>
    (media ?? []).map((one, nth) => ({ media: one, path: [...at, 'media', nth] }))
  return [
    ...list(item.media, []),
    ...(item.kind === 'walkthrough'
      ? item.steps.flatMap((step, index) => list(step.media, ['steps', index]))
      : []),
    ...(item.kind === 'welcome' && item.sponsor.portrait !== undefined
      ? [{ media: item.sponsor.portrait, path: ['sponsor', 'portrait'] }]
      : []),
  ]
}

/** Of these files those that an item shows; undefined where none is. */
export function pickUsed(files: MediaFiles, items: readonly Item[]): MediaFiles | undefined {
  const used = new Set(items.flatMap(listMedia).flatMap(({ media }) => ('file' in media ? [media.file] : [])))
  const kept = Object.entries(files).filter(([name]) => used.has(name))
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
